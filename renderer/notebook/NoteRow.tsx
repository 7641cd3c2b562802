import { memo } from 'react';
import type { ListedNote } from '../../preload/contract/notes-list';
import { kindOf } from '../../preload/contract/text/note-kind';
import { plainLine } from '../../preload/contract/text/plain-line';
import { facts, spokenDay } from '../locales/dates';
import { useNoteWords } from '../locales/note-words';
import { useLanguage } from '../locales/say';
import { useColourNames } from '../state/colour-names';

/** More than two lines of a wide list hold, in UTF-16 units. */
const LONGEST = 240;

interface RowProps {
  readonly row: ListedNote;
  readonly place: string;
}

/** An annotation in a list: the quote, the note, and where and when. */
export const NoteRow = memo(function NoteRow({ row, place }: RowProps) {
  const say = useNoteWords();
  const language = useLanguage();
  const nameOf = useColourNames();
  const { annotation, language: written, present } = row;
  const { note, tags, target, anchoring, colour, modifiedAt } = annotation;
  const quote = plainLine(target.quote.exact, LONGEST);
  const words = plainLine(note, LONGEST);
  const kind = kindOf(annotation);
  return (
    <>
      <span className="note-row-main">
        {words !== '' && <span className="note-row-note">{words}</span>}
        <span className="note-row-quote" data-alone={words === '' || undefined} lang={written}>
          {quote || say(`list.kind.${kind}`)}
        </span>
      </span>
      <span className="note-row-facts">
        {!present && <span className="note-row-warning">{say('list.gone')}</span>}
        {present && anchoring.state === 'orphan' && (
          <span className="note-row-warning">{say('list.orphan')}</span>
        )}
        {kind !== 'highlight' && <span className="note-row-kind">{say(`list.kind.${kind}`)}</span>}
        {tags.slice(0, 4).map((tag) => (
          <span key={tag} className="note-row-tag">
            #{tag}
          </span>
        ))}
        <span className="note-row-place">
          {facts([nameOf(colour), place, spokenDay(modifiedAt, new Date(), language)], language)}
        </span>
      </span>
    </>
  );
});
