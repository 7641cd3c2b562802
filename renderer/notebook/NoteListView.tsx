import type { SpokenProblem } from '../../preload/contract/result';
import { useNoteWords } from '../locales/note-words';
import { useSay } from '../locales/say';
import { NO_FILTER } from '../../preload/contract/text/note-filter';
import { Button } from '../ui/Button';
import { Filters } from './Filters';
import { NoteRows } from './NoteRows';
import type { NoteSource } from './source';
import './notebook.css';

interface ViewProps {
  readonly source: NoteSource;
  readonly problem: SpokenProblem | null;
  readonly start: { readonly scrolled: number; readonly at: number };
  readonly onLeave: (place: { scrolled: number; at: number }) => void;
}

/** A list of annotations in whatever state it is: none yet, none that match, not read, not readable. */
export function NoteListView({ source, problem, start, onLeave }: ViewProps) {
  const say = useNoteWords();
  const names = useSay();
  if (problem) {
    return (
      <div className="notes-state" role="alert">
        <p>
          {problem.message} {problem.remedy}
        </p>
        <Button onClick={source.refresh}>{names('retry')}</Button>
      </div>
    );
  }
  if (source.total === null) {
    return (
      <p className="notes-state notes-waiting" role="status">
        {say('list.loading')}
      </p>
    );
  }
  if (source.empty) {
    return (
      <div className="notes-state">
        <p className="notes-state-title">{say('list.none.title')}</p>
        <p>{say('list.none.body')}</p>
      </div>
    );
  }
  return (
    <>
      <Filters source={source} />
      <p className="notes-total" role="status">
        {say('list.count', { count: source.total })}
      </p>
      {source.total === 0 ? (
        <div className="notes-state">
          <p>{say('list.nothing')}</p>
          <Button onClick={() => source.change({ filter: NO_FILTER })}>{say('list.reset')}</Button>
        </div>
      ) : (
        <NoteRows source={source} start={start} onLeave={onLeave} />
      )}
    </>
  );
}
