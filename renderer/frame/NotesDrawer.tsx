/** The notes of the report over the text of a narrow window: their list, and the card of the one that has the focus. */
import { lazy, Suspense } from 'react';
import { NoteCard } from '../annotations/NoteCard';
import { useSay } from '../locales/say';
import { useReader } from '../state/reader';

const ReportNotes = lazy(() => import('../notebook/ReportNotes'));

export function NotesDrawer({ language }: { readonly language: string }) {
  const say = useSay();
  const item = useReader(({ held, focusedAnnotationId, editing }) =>
    held.byKey.get(editing ?? focusedAnnotationId ?? ''),
  );
  return (
    <aside className="notes-drawer" aria-label={say('notes.title')}>
      {item && (
        <div className="notes-drawer-card">
          <NoteCard key={item.key} item={item} focused language={language} />
        </div>
      )}
      <div className="notes-drawer-list">
        <Suspense>
          <ReportNotes />
        </Suspense>
      </div>
    </aside>
  );
}
