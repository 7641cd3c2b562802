/** The window: a bar, a view below it, and what may lie on top. */
import { lazy, Suspense } from 'react';
import { Crash } from './frame/Crash';
import { DropTarget } from './frame/DropTarget';
import { LibraryBar } from './frame/LibraryBar';
import { ReaderBar } from './frame/ReaderBar';
import { ReadingView } from './frame/ReadingView';
import { LibrarySearch, loadLibrary, Palette } from './frame/later';
import { useReady } from './frame/use-ready';
import { useApp } from './state/app';
import { useImport } from './state/import';
import { useReanchoring } from './state/reanchoring';
import { usePanels } from './state/panels';
import { Notices } from './ui/Notices';
import './app.css';

const Library = lazy(loadLibrary);
const Backups = lazy(() => import('./backups/Backups'));
const RefusedFile = lazy(() => import('./review/RefusedFile'));
const ImportProgress = lazy(() => import('./frame/ImportProgress'));
const MovedNotes = lazy(() => import('./reanchoring/MovedNotes'));
const Notebook = lazy(() => import('./notebook/Notebook'));
const PlacingBar = lazy(() => import('./reanchoring/PlacingBar'));
const Review = lazy(() => import('./review/Review'));
const Shortcuts = lazy(() => import('./palette/Shortcuts'));
const TermMarks = lazy(() => import('./annotations/TermMarks'));

function View() {
  const view = useApp((state) => state.view);
  const focused = usePanels((state) => state.focused);
  return view === 'reader' ? (
    <>
      {!focused && <ReaderBar />}
      <ReadingView />
    </>
  ) : (
    <>
      <LibraryBar />
      <Suspense>
        <Library />
      </Suspense>
    </>
  );
}

export function App() {
  useReady();
  const overlay = useApp((state) => state.overlay);
  const placing = useReanchoring((state) => state.placing !== null);
  const importing = useImport((state) => state.running);
  return (
    <div className="app">
      <Crash>
        <View />
        <Suspense>
          {overlay === 'search' && <LibrarySearch />}
          {overlay === 'palette' && <Palette key="commands" initial=">" />}
          {overlay === 'quick-open' && <Palette key="places" initial="" />}
          {overlay === 'shortcuts' && <Shortcuts />}
          {overlay === 'review' && <Review />}
          {overlay === 'encoding' && <RefusedFile />}
          {overlay === 'backups' && <Backups />}
          {overlay === 'notebook' && <Notebook />}
          {overlay === 'moved' && <MovedNotes />}
          {overlay === 'terms' && <TermMarks />}
          {placing && <PlacingBar />}
        </Suspense>
      </Crash>
      <DropTarget />
      <Suspense>{importing && <ImportProgress />}</Suspense>
      <Notices />
    </div>
  );
}
