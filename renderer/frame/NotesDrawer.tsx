/** The notes of the report over the text of a narrow window: their list, and the card of the one that has the focus. */
import { lazy, Suspense } from 'react';
import { FocusedCard } from '../annotations/FocusedCard';
import { useSay } from '../locales/say';

const ReportNotes = lazy(() => import('../notebook/ReportNotes'));

export function NotesDrawer({ language }: { readonly language: string }) {
  const say = useSay();
  return (
    <aside className="notes-drawer" aria-label={say('notes.title')}>
      <div className="notes-drawer-card">
        <FocusedCard language={language} />
      </div>
      <div className="notes-drawer-list">
        <Suspense>
          <ReportNotes />
        </Suspense>
      </div>
    </aside>
  );
}
