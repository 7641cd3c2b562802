import { useSay } from '../locales/say';
import { useReader } from '../state/reader';
import { rangeOf } from '../state/reader-held';
import { NoNotes } from './NoNotes';
import { NoteCard } from './NoteCard';
import { Orphans } from './Orphans';
import './notes.css';

/** All annotations of the report, one below the other: for windows without room for a margin. */
export function NotesList({ language }: { readonly language: string }) {
  const say = useSay();
  const held = useReader((state) => state.held);
  const focused = useReader((state) => state.focusedAnnotationId);
  return (
    <aside className="notes-list" aria-label={say('notes.title')}>
      <Orphans language={language} />
      {held.order.length === 0 && <NoNotes />}
      {held.order.map((key) => {
        const item = held.byKey.get(key);
        return item && rangeOf(item.annotation) ? (
          <NoteCard key={key} item={item} focused={key === focused} language={language} />
        ) : null;
      })}
    </aside>
  );
}
