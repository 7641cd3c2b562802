/** The notes and marked passages that a search finds, before the reports. */
import type { ListedNote } from '../../preload/contract/notes-list';
import { NO_FILTER } from '../../preload/contract/text/note-filter';
import { plainLine } from '../../preload/contract/text/plain-line';
import { useSearchWords } from '../locales/search-words';
import { showOverlay } from '../state/app';
import { changeNotebook, visitNote } from '../state/notebook';
import { useSearch } from '../state/search';
import { Button } from '../ui/Button';
import { Icon } from '../ui/icons';

/** More than two lines hold, in UTF-16 units. */
const LONGEST = 160;

function Note({ row }: { readonly row: ListedNote }) {
  const { note, target } = row.annotation;
  const words = plainLine(note, LONGEST);
  const quote = plainLine(target.quote.exact, LONGEST);
  return (
    <li>
      <button type="button" className="found-passage" onClick={() => void visitNote(row)}>
        <span className="found-kind">
          <Icon name="notes" size={16} />
        </span>
        <span className="found-note">
          {words !== '' && <span className="found-note-words">{words}</span>}
          <span lang={row.language}>{quote}</span>
          <span className="found-facts">{row.reportTitle}</span>
        </span>
      </button>
    </li>
  );
}

/** Shows all of them in the list of all notes, which filters and sorts. */
function showAll(query: string): void {
  changeNotebook({ filter: { ...NO_FILTER, query } });
  showOverlay('notebook');
}

export function NotesFound() {
  const say = useSearchWords();
  const notes = useSearch((state) => state.notes);
  const query = useSearch((state) => state.query);
  if (notes === null || notes.total === 0) return null;
  const { rows, total } = notes;
  return (
    <section className="found-report found-notes" aria-label={say('search.notes')}>
      <h3 className="found-facts">{say('search.notes.count', { count: total })}</h3>
      <ul>
        {rows.map((row) => (
          <Note key={row.annotation.id} row={row} />
        ))}
      </ul>
      {total > rows.length && (
        <Button look="quiet" onClick={() => showAll(query)}>
          {say('search.notes.all', { count: total })}
        </Button>
      )}
    </section>
  );
}
