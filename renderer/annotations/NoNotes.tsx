import { useSay } from '../locales/say';
import { Icon } from '../ui/icons';

/** Says how the first note is made. */
export function NoNotes() {
  const say = useSay();
  return (
    <div className="no-notes">
      <Icon name="highlight" />
      <p className="no-notes-title">{say('notes.none.title')}</p>
      <p>{say('notes.none.body')}</p>
    </div>
  );
}
