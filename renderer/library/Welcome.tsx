import { useSay } from '../locales/say';
import { importChosen, useImport } from '../state/import';
import { Button } from '../ui/Button';
import { Icon } from '../ui/icons';
import { ImportSummary } from './ImportSummary';
import { WelcomeSheet } from './WelcomeSheet';
import './welcome.css';

/** The library before the first report. */
export function Welcome() {
  const say = useSay();
  const importing = useImport((state) => state.running);
  return (
    <div className="welcome">
      <ImportSummary />
      <WelcomeSheet />
      <h1>{say('welcome.title')}</h1>
      <p className="welcome-body">{say('welcome.body')}</p>
      <div className="welcome-start">
        <Button
          look="primary"
          icon="plus"
          className="welcome-import"
          aria-busy={importing}
          disabled={importing}
          onClick={() => void importChosen()}
        >
          {say('library.import')}
        </Button>
        <p className="welcome-drop">{say('welcome.drop')}</p>
      </div>
      <ul className="welcome-facts">
        <li>
          <Icon name="report" size={18} />
          {say('welcome.formats')}
        </li>
        <li>
          <Icon name="lock" size={18} />
          {say('welcome.privacy')}
        </li>
      </ul>
    </div>
  );
}
