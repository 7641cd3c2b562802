/** All that an annotation ever was, the latest first; each of it can be restored, which is a change like any other. */
import { useEffect, useState } from 'react';
import type { Revision } from '../../preload/contract/notes-list';
import type { SpokenProblem } from '../../preload/contract/result';
import { settle } from '../bridge/client';
import { moment } from '../locales/dates';
import { sayNotes, useNoteWords } from '../locales/note-words';
import { useLanguage, useSay } from '../locales/say';
import { useColourNames } from '../state/colour-names';
import { notify } from '../state/notices';
import { useReader } from '../state/reader';
import type { HeldAnnotation } from '../state/reader-held';
import { Button, IconButton } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { changedIn, commonEnds, isSameState } from './revision-change';
import './history.css';

/** A note, with what the revision brought marked against the one before. */
function Words({ note, before }: { readonly note: string; readonly before: string }) {
  const { start, end } = commonEnds(before, note);
  const removed = before.slice(start, before.length - end);
  return (
    <p className="history-note">
      {note.slice(0, start)}
      {removed !== '' && <del>{removed}</del>}
      {note.length - end > start && <ins>{note.slice(start, note.length - end)}</ins>}
      {note.slice(note.length - end)}
    </p>
  );
}

interface EntryProps {
  readonly revision: Revision;
  /** The one before it in time. */
  readonly before: Revision | undefined;
  readonly item: HeldAnnotation;
  readonly close: () => void;
}

function Entry({ revision, before, item, close }: EntryProps) {
  const say = useNoteWords();
  const nameOf = useColourNames();
  const language = useLanguage();
  const { state, action, changedAt } = revision;
  const date = moment(changedAt, language);
  const earlier = before?.state ?? null;
  const changed = state ? changedIn(state, earlier) : [];
  const isNow = state !== null && isSameState(state, item.annotation);
  const restore = () => {
    if (!state) return;
    useReader.getState().restore(item.key, state);
    close();
    notify({ kind: 'done', message: sayNotes('history.restored') });
  };
  return (
    <li className="history-entry" data-colour={state?.colour}>
      <div className="history-head">
        <span className="history-dot" data-changed={changed.includes('colour') || undefined} />
        <p>
          <time dateTime={changedAt}>{date}</time>
          <span className="history-action">
            {say(`history.${action}`)}
            {state && changed.includes('colour') && ` · ${nameOf(state.colour)}`}
            {isNow && ` · ${say('history.now')}`}
          </span>
        </p>
        {state && !isNow && (
          <Button look="quiet" aria-label={say('history.restore.at', { date })} onClick={restore}>
            {say('history.restore')}
          </Button>
        )}
      </div>
      {state && (changed.includes('note') || state.note !== '') && (
        <Words
          note={state.note}
          before={changed.includes('note') ? (earlier?.note ?? '') : state.note}
        />
      )}
      {state && state.tags.length > 0 && (
        <p className="history-tags">{state.tags.map((tag) => `#${tag}`).join(' ')}</p>
      )}
    </li>
  );
}

interface HistoryProps {
  readonly item: HeldAnnotation;
  readonly close: () => void;
}

export default function NoteHistory({ item, close }: HistoryProps) {
  const say = useNoteWords();
  const names = useSay();
  const [revisions, setRevisions] = useState<readonly Revision[] | null>(null);
  const [problem, setProblem] = useState<SpokenProblem | null>(null);
  const { id } = item.annotation;
  useEffect(() => {
    void settle(window.offprint.notes.revisions({ annotationId: id })).then((answer) => {
      if (answer.ok) setRevisions(answer.value);
      else setProblem(answer.error);
    });
  }, [id]);
  return (
    <Dialog label={say('history.title')} className="history" onClose={close}>
      <div className="history-title">
        <h2>{say('history.title')}</h2>
        <IconButton icon="close" label={names('close')} keys="Esc" onClick={close} />
      </div>
      {problem && (
        <p className="history-note" role="alert">
          {problem.message} {problem.remedy}
        </p>
      )}
      <ol className="history-entries">
        {revisions?.map((revision, at) => (
          <Entry
            key={revision.revision}
            revision={revision}
            before={revisions[at + 1]}
            item={item}
            close={close}
          />
        ))}
      </ol>
    </Dialog>
  );
}
