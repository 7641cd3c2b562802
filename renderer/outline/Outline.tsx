import { useSay } from '../locales/say';
import { usePane } from '../state/panes';
import { useReader } from '../state/reader';
import { OutlineTree } from './OutlineTree';
import './outline.css';

/** The chapters of the open report. */
export function Outline() {
  const say = useSay();
  const opened = useReader((state) => state.opened);
  const pane = usePane();
  const session = useReader((state) => state.session);
  const headings = useReader((state) => state.headings);
  if (!opened) return null;
  return (
    <nav className="outline" aria-label={say('outline.title')}>
      {headings.length > 0 ? (
        <OutlineTree
          key={`${pane} ${session}`}
          headings={headings}
          language={opened.metadata.language}
        />
      ) : (
        <p className="outline-none">{say('outline.none')}</p>
      )}
    </nav>
  );
}
