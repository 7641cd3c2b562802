/** The text, in one pane or in two; each has its own find bar and map of notes. */
import { lazy, Suspense, useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { Reader } from '../reader/Reader';
import { useApp } from '../state/app';
import { useFind } from '../state/find';
import { splitLayout, usePanels } from '../state/panels';
import { activate, isSplit, PaneContext, usePanes } from '../state/panes';
import type { Pane } from '../state/panes';
import { FindBar } from './later';
import { usePainted } from './use-painted';

const NoteMap = lazy(() => import('../annotations/NoteMap'));
const PaneHead = lazy(() => import('../panes/PaneHead'));
const PaneSplitter = lazy(() => import('../panes/PaneSplitter'));

function PaneText({ margin }: { readonly margin: ReactNode }) {
  const finding = useFind((state) => state.open);
  const focused = usePanels((state) => state.focused);
  const painted = usePainted();
  return (
    <div className="reading-main">
      <Reader margin={margin} />
      <Suspense>{finding && <FindBar />}</Suspense>
      <Suspense>{painted && !focused && <NoteMap />}</Suspense>
    </div>
  );
}

interface PaneFrameProps {
  readonly pane: Pane;
  readonly split: boolean;
  readonly children: ReactNode;
}

/** Whatever is pressed or gets the focus in a pane makes it the active one. */
function PaneFrame({ pane, split, children }: PaneFrameProps) {
  const active = usePanes((state) => state.active === pane);
  const onActive = () => activate(pane);
  return (
    <PaneContext value={pane}>
      <div
        className="pane"
        data-pane={pane}
        data-active={(split && active) || undefined}
        onPointerDownCapture={onActive}
        onFocusCapture={onActive}
      >
        {split && (
          <Suspense fallback={<div className="pane-head" />}>
            <PaneHead />
          </Suspense>
        )}
        {children}
      </div>
    </PaneContext>
  );
}

/** `margin` stands beside the text of a single pane; two have no room for it. */
export function ReadingPanes({ margin }: { readonly margin: ReactNode }) {
  const open = usePanes((state) => state.open);
  const split = usePanes(isSplit);
  const layout = usePanels(splitLayout);
  const ratio = useApp((state) => state.settings.split.ratio);
  const [dragged, setDragged] = useState<number | null>(null);
  const style = { '--share': dragged ?? ratio } as CSSProperties;
  return (
    <div className="panes" data-layout={split ? layout : undefined} style={split ? style : {}}>
      {open.map((pane, at) => [
        at > 0 && layout !== 'single' && (
          <Suspense key="splitter">
            <PaneSplitter stacked={layout === 'stacked'} onDrag={setDragged} />
          </Suspense>
        ),
        <PaneFrame key={pane} pane={pane} split={split}>
          <PaneText margin={!split && margin} />
        </PaneFrame>,
      ])}
    </div>
  );
}
