/** The page of the PDF that the line being read came from, beside the text. Loaded when it is first shown. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { OpenedReport } from '../../preload/contract/library';
import { settle } from '../bridge/client';
import { useOriginalWords } from '../locales/original-words';
import { hasPages, blockOfPage, pageAt } from '../state/original';
import { showOriginal } from '../state/panels';
import { useReader } from '../state/reader';
import { pagesAreBack } from '../state/shelf';
import { Button, IconButton } from '../ui/Button';
import { PanelResizer } from '../ui/PanelResizer';
import { usePage } from './use-page';
import { pictureWidth, zoomStep } from './zoom';
import './original.css';

const ASSETS = 'offprint-app://asset/';
const LIMITS = { least: 300, most: 1000 };

/** The page at the top of the text; or one that was leafed to, until the text is scrolled on to another page. */
function useLeafing({ blocks }: OpenedReport) {
  const starts = useReader((state) => state.starts);
  const followed = useReader((state) => pageAt(blocks, starts, state.position));
  const [leafed, setLeafed] = useState<number | null>(null);
  useEffect(() => setLeafed(null), [followed]);
  return { page: leafed ?? followed, isFollowing: leafed === null, leaf: setLeafed };
}

/** Width of an element's inside, in CSS pixels; 0 until it is there. */
function useWidth() {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return { element, setElement, width };
}

interface MissingProps {
  readonly reportId: string;
  readonly onFound: () => void;
}

/** Asks for the file again. */
function Missing({ reportId, onFound }: MissingProps) {
  const say = useOriginalWords();
  const [refused, setRefused] = useState('');
  const choose = async () => {
    const found = await settle(window.offprint.original.locate({ reportId }));
    setRefused(found.ok ? '' : `${found.error.message} ${found.error.remedy}`);
    if (!found.ok || !found.value) return;
    pagesAreBack(reportId);
    onFound();
  };
  return (
    <>
      <Button look="primary" onClick={() => void choose()}>
        {say('original.choose')}
      </Button>
      <p role="alert">{refused}</p>
    </>
  );
}

function Panel({ opened }: { readonly opened: OpenedReport }) {
  const say = useOriginalWords();
  const { page, isFollowing, leaf } = useLeafing(opened);
  const [zoom, setZoom] = useState(1);
  const [attempt, setAttempt] = useState(0);
  const view = useWidth();
  const shownWidth = Math.max(0, view.width - 24) * zoom;
  const width = view.width === 0 ? 0 : pictureWidth(shownWidth, devicePixelRatio);
  const { shown, problem, busy } = usePage({ reportId: opened.id, page, width, attempt });
  const pages = shown?.pages ?? page;
  const turn = (step: 1 | -1) => leaf(Math.min(Math.max(page + step, 1), pages));
  const there = problem === null ? shown?.page : undefined;
  useEffect(() => view.element?.scrollTo({ top: 0 }), [there, view.element]);
  const goThere = () => {
    const block = blockOfPage(opened.blocks, page);
    if (block >= 0) useReader.getState().goToBlock(block);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const acts: Readonly<Record<string, () => void>> = {
      PageDown: () => turn(1),
      PageUp: () => turn(-1),
      '+': () => setZoom(zoomStep(zoom, 1)),
      '=': () => setZoom(zoomStep(zoom, 1)),
      '-': () => setZoom(zoomStep(zoom, -1)),
      '0': () => setZoom(1),
      Escape: () => showOriginal(false),
    };
    const act = acts[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    <div className="original-sheet" onKeyDown={onKeyDown}>
      <div className="original-bar" role="toolbar" aria-label={say('original.tools')}>
        <IconButton
          icon="up"
          label={say('original.previous')}
          keys="PageUp"
          disabled={page <= 1}
          onClick={() => turn(-1)}
        />
        <IconButton
          icon="down"
          label={say('original.next')}
          keys="PageDown"
          disabled={page >= pages}
          onClick={() => turn(1)}
        />
        <p className="original-count" role="status">
          {say('original.page', { page, pages })}
        </p>
        {!isFollowing && (
          <Button look="quiet" onClick={goThere}>
            {say('original.read')}
          </Button>
        )}
        <span className="original-gap" />
        <IconButton
          icon="minus"
          label={say('original.smaller')}
          keys="-"
          disabled={zoomStep(zoom, -1) === zoom}
          onClick={() => setZoom(zoomStep(zoom, -1))}
        />
        <IconButton
          icon="plus"
          label={say('original.larger')}
          keys="+"
          disabled={zoomStep(zoom, 1) === zoom}
          onClick={() => setZoom(zoomStep(zoom, 1))}
        />
        <IconButton
          icon="close"
          label={say('original.close')}
          keys="Esc"
          onClick={() => showOriginal(false)}
        />
      </div>
      <div
        ref={view.setElement}
        className="original-view"
        role="group"
        aria-label={say('original.view')}
        aria-busy={busy}
        tabIndex={0}
      >
        {problem !== null && (
          <div className="original-problem" role="alert">
            <p>{problem.message}</p>
            <p>{problem.remedy}</p>
            {problem.code === 'original-missing' && (
              <Missing reportId={opened.id} onFound={() => setAttempt(attempt + 1)} />
            )}
          </div>
        )}
        {problem === null && shown !== null && (
          <img
            src={`${ASSETS}${shown.picture}`}
            alt={say('original.alt', { page: shown.page })}
            style={{
              width: shownWidth,
              aspectRatio: `${shown.size.width} / ${shown.size.height}`,
            }}
            data-page={shown.page}
          />
        )}
        {problem === null && shown === null && (
          <p className="original-wait">{say('original.wait')}</p>
        )}
      </div>
    </div>
  );
}

/** Half of what is beside the outline, at first. */
const firstWidth = () => Math.round(Math.min(Math.max(innerWidth * 0.38, 360), 720));
let kept: number | null = null;

export default function OriginalPage() {
  const say = useOriginalWords();
  const opened = useReader((state) => state.opened);
  const [width, setWidth] = useState(() => kept ?? firstWidth());
  const before = useRef<Element | null>(null);
  useEffect(() => {
    before.current = document.activeElement;
    return () => {
      if (before.current instanceof HTMLElement && document.activeElement === document.body) {
        before.current.focus();
      }
    };
  }, []);
  if (opened === null || !hasPages(opened.blocks)) return null;
  return (
    <aside className="original" aria-label={say('original.title')} style={{ width }}>
      <PanelResizer
        label={say('original.resize')}
        width={width}
        limits={LIMITS}
        side="right"
        onDrag={setWidth}
        onChange={(next) => {
          kept = next;
          setWidth(next);
        }}
      />
      <Panel key={opened.id} opened={opened} />
    </aside>
  );
}
