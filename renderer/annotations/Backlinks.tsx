/** The notes that link to an annotation. Asked for when its card has the focus. */
import { useEffect, useState } from 'react';
import type { ListedNote } from '../../preload/contract/notes-list';
import { plainLine } from '../../preload/contract/text/plain-line';
import { settle } from '../bridge/client';
import { useNoteWords } from '../locales/note-words';
import { showPlace } from '../state/links';
import { Icon } from '../ui/icons';

/** Longest label, in UTF-16 units. */
const LABEL = 60;

const labelOf = ({ annotation: { note, target } }: ListedNote): string =>
  plainLine(note, LABEL) || plainLine(target.quote.exact, LABEL);

/** `changed` is anything that changes when the notes do. */
export default function Backlinks(props: { readonly id: string; readonly changed: unknown }) {
  const { id, changed } = props;
  const say = useNoteWords();
  const [linked, setLinked] = useState<readonly ListedNote[]>([]);
  useEffect(() => {
    let wanted = true;
    void settle(window.offprint.notes.backlinks({ annotationId: id })).then((answer) => {
      if (wanted && answer.ok) setLinked(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [id, changed]);
  if (linked.length === 0) return null;
  return (
    <div className="note-backlinks">
      <p>{say('note.linked')}</p>
      <ul>
        {linked.map((one) => (
          <li key={one.annotation.id}>
            <button
              type="button"
              className="md-link"
              onClick={() => {
                const { id: annotationId, reportId } = one.annotation;
                void showPlace({ reportId, annotationId });
              }}
            >
              <Icon name="back" size={12} />
              <span>{labelOf(one)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
