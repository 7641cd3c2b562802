/** The open report: its text, and beside it in the same scrolled content the margin that App puts there. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { OpenedReport } from '../../preload/contract/library';
import { notifyProblem } from '../bridge/client';
import { useSay } from '../locales/say';
import { useCaret } from '../state/caret';
import { usePaneLabel } from '../state/pane-label';
import { usePane, usePanes } from '../state/panes';
import type { Pane } from '../state/panes';
import { useReader } from '../state/reader';
import { blockAt } from '../state/reader-blocks';
import type { Jump } from '../state/reader-state';
import { useReaderView } from '../state/reader-view';
import type { ReportParts } from '../state/report-parts';
import { leavePlace } from '../state/trail';
import { createModel, ReaderContext } from './model';
import type { ReaderModel } from './model';
import { sectionOf } from './sections';
import { Sections } from './Sections';
import { SelectionToolbar } from './SelectionToolbar';
import { TitleBlock } from './TitleBlock';
import { useMouseTravel } from './use-mouse-travel';
import { usePainter } from './use-painter';
import { useReferences } from './use-references';
import { useReadingPosition } from './use-reading-position';
import { useTextSelection } from './use-text-selection';
import { Viewport } from './viewport';
import { whenIdle } from './when-idle';
import './reader.css';
import './text.css';
import './figures.css';
import './highlights.css';

const BookmarkMarks = lazy(() => import('./BookmarkMarks'));
const EndHandles = lazy(() => import('./EndHandles'));
const TextCaret = lazy(() => import('./TextCaret'));
const ReferencePreview = lazy(() => import('./ReferencePreview'));

/** Draws what is left of the report when there is time, and what comes near the view before it does. */
function useDrawing(model: ReaderModel, scroller: HTMLElement | null): void {
  useEffect(() => {
    if (!scroller) return undefined;
    const near = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) model.queue.need(Number((target as HTMLElement).dataset['section']));
        }
      },
      { root: scroller, rootMargin: '200% 0px' },
    );
    scroller.querySelectorAll('[data-section]').forEach((section) => near.observe(section));
    const stop = model.queue.start();
    const leave = model.parts.subscribe(() => model.queue.supplied());
    return () => {
      near.disconnect();
      stop();
      leave();
    };
  }, [model, scroller]);
}

/** Reads the rest of a long report while nobody waits. */
function useReading({ parts, starts, sections }: ReaderModel, offset: number): void {
  useEffect(() => {
    const near = sectionOf(sections, blockAt(starts, offset));
    void parts.readAll(near, whenIdle).then((problem) => {
      if (problem) notifyProblem(problem);
    });
  }, [parts, starts, sections, offset]);
}

/** Fulfils a jump, and remembers where it led away from. */
function follow(pane: Pane, viewport: Viewport | null, jump: Jump): void {
  if (!viewport) return;
  const here = viewport.locator();
  viewport.show(jump);
  const { offset, within } = viewport.locator();
  if (offset !== here.offset || within !== here.within) leavePlace(pane, here);
}

/** The viewport, once its elements are in the page; told to whoever stands beside the text. */
function useViewport(
  pane: Pane,
  model: ReaderModel,
  scroller: HTMLElement | null,
  text: HTMLElement | null,
): Viewport | null {
  const [viewport, setViewport] = useState<Viewport | null>(null);
  if (scroller && text && !viewport) setViewport(new Viewport(scroller, text, model));
  useEffect(() => {
    useReaderView.of(pane).setState({ view: viewport });
    return () => useReaderView.of(pane).setState({ view: null });
  }, [pane, viewport]);
  useEffect(() => {
    // A report may be opened for a place in it, which is asked for before there is a view of it.
    const reader = useReader.of(pane);
    const { jump: asked } = reader.getState();
    if (asked) viewport?.show(asked);
    return reader.subscribe(({ jump }, before) => {
      if (jump && jump !== before.jump) follow(pane, viewport, jump);
    });
  }, [pane, viewport]);
  return viewport;
}

/** Keys scroll a report as soon as it is open. Arriving with the Tab key is marked, for the focus to be seen. */
function useFocus(pane: Pane, scroller: HTMLElement | null): void {
  useEffect(() => {
    if (!scroller) return undefined;
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === 'Tab' && event.target === scroller) scroller.dataset['tabbed'] = '';
    };
    const onBlur = () => delete scroller.dataset['tabbed'];
    scroller.addEventListener('keyup', onKeyUp);
    scroller.addEventListener('blur', onBlur);
    if (usePanes.getState().active === pane) scroller.focus({ preventScroll: true });
    return () => {
      scroller.removeEventListener('keyup', onKeyUp);
      scroller.removeEventListener('blur', onBlur);
    };
  }, [pane, scroller]);
}

interface OpenReaderProps {
  readonly opened: OpenedReport;
  readonly parts: ReportParts;
  readonly margin: ReactNode;
}

function OpenReader({ opened, parts, margin }: OpenReaderProps) {
  const say = useSay();
  const bookmarked = useReader((state) => state.held.bookmarks.length > 0);
  const focused = useReader((state) => state.focusedAnnotationId !== null);
  const caret = useCaret((state) => state.on);
  const pane = usePane();
  const active = usePanes((state) => state.active === pane);
  const label = usePaneLabel(say('reader.text'));
  const [model] = useState(() => {
    const { starts } = useReader.of(pane).getState();
    return createModel(opened, { starts, parts }, whenIdle);
  });
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [text, setText] = useState<HTMLElement | null>(null);
  const onDrawn = usePainter(pane, model);
  const viewport = useViewport(pane, model, scroller, text);
  useReadingPosition(pane, viewport, scroller, opened);
  useFocus(pane, scroller);
  useMouseTravel(pane);
  useTextSelection(text);
  const pointed = useReferences(text);
  useDrawing(model, scroller);
  useReading(model, opened.locator?.offset ?? 0);
  return (
    <ReaderContext value={model}>
      <div ref={setScroller} className="reader" role="group" tabIndex={0}>
        <div className="reader-content">
          <div className="reader-column" role={active ? 'main' : 'region'} aria-label={label}>
            <article ref={setText} className="text" lang={opened.metadata.language}>
              <TitleBlock metadata={opened.metadata} />
              <Sections onDrawn={onDrawn} />
            </article>
            <Suspense>{bookmarked && <BookmarkMarks />}</Suspense>
            <Suspense>{focused && text && <EndHandles text={text} index={model.index} />}</Suspense>
            <Suspense>{caret && text && <TextCaret text={text} model={model} />}</Suspense>
            <SelectionToolbar scroller={scroller} index={model.index} />
            <Suspense>
              {pointed && (
                <ReferencePreview key={pointed.block} {...pointed} blocks={model.blocks} />
              )}
            </Suspense>
          </div>
          {margin}
        </div>
      </div>
    </ReaderContext>
  );
}

/** The open report, or nothing. `margin` scrolls with the text, beside it. */
export function Reader({ margin }: { readonly margin?: ReactNode }) {
  const opened = useReader((state) => state.opened);
  const parts = useReader((state) => state.parts);
  const session = useReader((state) => state.session);
  if (!opened || !parts) return null;
  return <OpenReader key={session} opened={opened} parts={parts} margin={margin} />;
}
