import { useSay } from '../locales/say';
import { fileNameOf } from '../state/export';
import { clearRefused, useLibrary } from '../state/library';
import { IconButton } from '../ui/Button';
import { Icon } from '../ui/icons';
import './refused.css';

/** The files that the last import refused: what is wrong with each, and what can be done. */
export function Refused() {
  const say = useSay();
  const refused = useLibrary((library) => library.refused);
  if (refused.length === 0) return null;
  return (
    <section className="refused" role="alert">
      <div className="refused-head">
        <Icon name="warning" />
        <h2>{say('refused.title', { count: refused.length })}</h2>
        <IconButton icon="close" label={say('close')} onClick={clearRefused} />
      </div>
      <ul>
        {refused.map(({ path, message, remedy }) => (
          <li key={path} title={path}>
            <p className="refused-file">{fileNameOf(path)}</p>
            <p>{message}</p>
            <p className="refused-remedy">{remedy}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
