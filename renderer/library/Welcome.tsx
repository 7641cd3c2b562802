import { useSay } from '../locales/say';
import { importChosen, useLibrary } from '../state/library';
import { Button } from '../ui/Button';
import { Icon } from '../ui/icons';
import { Refused } from './Refused';
import { WelcomeSheet } from './WelcomeSheet';
import './welcome.css';

/** The library before the first report. */
export function Welcome() {
  const say = useSay();
  const importing = useLibrary((library) => library.importing);
  return (
    <div className="welcome">
      <Refused />
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
