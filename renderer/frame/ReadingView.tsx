/** The open report between its outline and its notes. */
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { FocusedCard } from '../annotations/FocusedCard';
import { MarginNotes } from '../annotations/MarginNotes';
import { useSay } from '../locales/say';
import { useFigureView } from '../state/figure-view';
import { useFind } from '../state/find';
import { usePanelWidth } from '../state/panel-width';
import { isPanelOpen, setPanel, usePanel, usePanels, useRoom } from '../state/panels';
import type { Panel } from '../state/panels';
import { isSplit, usePanes } from '../state/panes';
import { useReader } from '../state/reader';
import { PanelResizer } from '../ui/PanelResizer';
import { Contents } from './Contents';
import { NotesDrawer } from './NotesDrawer';
import { LeaveFocus } from './LeaveFocus';
import { ReadingPanes } from './ReadingPanes';
import './reading-panes.css';
import './reading-view.css';

const OriginalPage = lazy(() => import('../original/OriginalPage'));
const DockedNotes = lazy(() => import('./DockedNotes'));
const HitList = lazy(() => import('../search/HitList'));
const FigureViewer = lazy(() => import('../figures/FigureViewer'));
const HitDrawer = lazy(() => import('../search/HitDrawer'));

const OUTLINE_LIMITS = { least: 160, most: 640 };

interface DockedProps {
  readonly label: string | undefined;
  readonly children: ReactNode;
}

/** The contents, or what stands in their place while one searches. */
function DockedOutline({ label, children }: DockedProps) {
  const say = useSay();
  const { width, edge } = usePanelWidth('outline');
  return (
    <aside className="docked-outline" aria-label={label} style={{ width }}>
      {children}
      <PanelResizer label={say('outline.resize')} limits={OUTLINE_LIMITS} side="left" {...edge} />
    </aside>
  );
}

interface DrawerProps {
  readonly panel: Panel;
  readonly children: ReactNode;
}

/** A panel over the text of a narrow window; a click beside it or Escape closes it. */
function Drawer({ panel, children }: DrawerProps) {
  const say = useSay();
  const drawer = useRef<HTMLDivElement>(null);
  const close = () => setPanel(panel, false);
  // Keys go to what has just come up, and back to the text when it has left; they stay with finding, which goes on.
  useEffect(() => {
    const before = document.activeElement;
    if (before?.matches('.find-bar *, .hit-list *')) return undefined;
    if (drawer.current?.contains(before) === false) {
      const first = '[role="treeitem"][tabindex="0"]';
      const element = drawer.current.querySelector<HTMLElement>(first);
      (element ?? drawer.current.querySelector<HTMLElement>('[tabindex="0"]'))?.focus();
    }
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <>
      <button
        type="button"
        className="drawer-scrim"
        aria-label={say(panel === 'outline' ? 'outline.hide' : 'notes.hide')}
        onClick={close}
      />
      <div
        ref={drawer}
        className={`drawer drawer-${panel}`}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        {children}
      </div>
    </>
  );
}

/** A note that is being written is always to be seen; a drawer that was opened for it closes after it. */
function useNotesForEditor(): void {
  const editing = useReader((state) => state.editing);
  useEffect(() => {
    // The picture that fills the window has a card of its own.
    const viewed = useFigureView.getState().block !== null;
    if (editing === null || viewed || isPanelOpen('notes')) return undefined;
    setPanel('notes', true);
    return () => {
      if (usePanels.getState().drawer === 'notes') setPanel('notes', false);
    };
  }, [editing]);
}

/** A jump closes the drawer that it was made from: the place is to be seen. */
function useDrawersLeave(outline: string): void {
  useEffect(
    () =>
      useReader.subscribe(({ jump }, before) => {
        if (jump !== before.jump && outline === 'drawer') setPanel('outline', false);
      }),
    [outline],
  );
}

export function ReadingView() {
  const say = useSay();
  const outline = usePanel('outline');
  const notes = usePanel('notes');
  const language = useReader((state) => state.opened?.metadata.language ?? 'zh-Hans');
  const listed = useFind((state) => state.open && state.listed);
  const original = usePanels((state) => state.original);
  const docks = useRoom('outline');
  const split = usePanes(isSplit);
  const looking = useFigureView((state) => state.block !== null);
  const focused = usePanels((state) => state.focused);
  useNotesForEditor();
  useDrawersLeave(outline);
  return (
    <div className="reading-view" data-focused={focused || undefined}>
      {(outline === 'docked' || (listed && docks)) && (
        <DockedOutline label={listed ? undefined : say('outline.title')}>
          {listed ? (
            <Suspense>
              <HitList />
            </Suspense>
          ) : (
            <Contents />
          )}
        </DockedOutline>
      )}
      <ReadingPanes margin={notes === 'docked' && <MarginNotes language={language} />} />
      <Suspense>{notes === 'docked' && split && <DockedNotes language={language} />}</Suspense>
      <Suspense>{original && <OriginalPage />}</Suspense>
      <Suspense>{listed && !docks && <HitDrawer />}</Suspense>
      <Suspense>{looking && <FigureViewer card={<FocusedCard language={language} />} />}</Suspense>
      {focused && <LeaveFocus />}
      {outline === 'drawer' && (
        <Drawer panel="outline">
          <Contents />
        </Drawer>
      )}
      {notes === 'drawer' && (
        <Drawer panel="notes">
          <NotesDrawer language={language} />
        </Drawer>
      )}
    </div>
  );
}
