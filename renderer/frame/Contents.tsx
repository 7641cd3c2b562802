/** The left panel: the chapters of the report, its figures and tables where it has some, its notes and its bookmarks. */
import { lazy, Suspense } from 'react';
import { useSay } from '../locales/say';
import { Outline } from '../outline/Outline';
import { usePanels } from '../state/panels';
import { useReader } from '../state/reader';
import { Tabs } from '../ui/Tabs';

const FigureList = lazy(() => import('../figures/FigureList'));
const ReportNotes = lazy(() => import('../notebook/ReportNotes'));
const BookmarkList = lazy(() => import('../outline/BookmarkList'));

export function Contents() {
  const say = useSay();
  const chosen = usePanels((state) => state.contents);
  const notes = useReader(({ held }) => held.order.length);
  const bookmarks = useReader(({ held }) => held.bookmarks.length);
  const count = useReader(({ opened }) => opened?.directory.captioned ?? 0);
  const shown = chosen === 'figures' && count === 0 ? 'chapters' : chosen;
  return (
    <Tabs
      label={say('contents.tabs')}
      tabs={[
        { id: 'chapters', icon: 'outline', label: say('outline.title') },
        ...(count > 0
          ? [
              {
                id: 'figures' as const,
                icon: 'figure' as const,
                label: say('contents.figures'),
                count,
              },
            ]
          : []),
        { id: 'notes', icon: 'notes', label: say('contents.notes'), count: notes },
        { id: 'bookmarks', icon: 'bookmark', label: say('contents.bookmarks'), count: bookmarks },
      ]}
      chosen={shown}
      onChoose={(contents) => usePanels.setState({ contents })}
    >
      {shown === 'chapters' && <Outline />}
      <Suspense>
        {shown === 'figures' && <FigureList />}
        {shown === 'notes' && <ReportNotes />}
        {shown === 'bookmarks' && <BookmarkList />}
      </Suspense>
    </Tabs>
  );
}
