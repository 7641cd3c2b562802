/**
 * Handles at both ends of the focused mark, drawn over the text: dragged, or moved with the arrow keys. Loaded once a
 * mark has the focus.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { useSay } from '../locales/say';
import { stepEnd } from '../state/mark-ends';
import type { MarkEnd } from '../state/mark-ends';
import { usePane } from '../state/panes';
import { useReader } from '../state/reader';
import { rangeOf } from '../state/reader-held';
import { useReaderView } from '../state/reader-view';
import { preview, spanTo } from './drag-end';
import type { TextIndex } from './text-index';
import type { Span } from './text-positions';
import './end-handles.css';

interface DragProps {
  readonly text: HTMLElement;
  readonly index: TextIndex;
  readonly span: Span;
  readonly which: MarkEnd;
  readonly onMoved: (span: Span) => void;
}

/** Follows the pointer from a press until it is let go, or until Escape. The line, not the knob, is what is pointed with. */
function drag(event: PointerEvent<HTMLElement>, { text, index, span, which, onMoved }: DragProps) {
  const line = index.rectAt(which === 'start' ? span.start : span.end - 1);
  if (event.button !== 0 || !line) return;
  event.preventDefault();
  const off = {
    x: event.clientX - (which === 'start' ? line.left : line.right),
    y: event.clientY - (line.top + line.bottom) / 2,
  };
  let wanted: Span | null = null;
  const ended = new AbortController();
  const { signal } = ended;
  const end = () => {
    ended.abort();
    preview(index, null);
    delete document.documentElement.dataset['resizing'];
  };
  document.documentElement.dataset['resizing'] = '';
  const onMove = ({ clientX, clientY }: globalThis.PointerEvent) => {
    wanted = spanTo(text, index, span, which, { x: clientX - off.x, y: clientY - off.y }) ?? wanted;
    preview(index, wanted);
  };
  const onUp = () => {
    end();
    if (wanted && (wanted.start !== span.start || wanted.end !== span.end)) onMoved(wanted);
  };
  const onKey = (press: globalThis.KeyboardEvent) => {
    if (press.key !== 'Escape') return;
    press.preventDefault();
    press.stopPropagation();
    end();
  };
  window.addEventListener('pointermove', onMove, { signal });
  window.addEventListener('pointerup', onUp, { signal });
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener('keydown', onKey, { signal, capture: true });
}

/** Arrow keys move a handle that has the focus: by characters, or with Ctrl or Alt by words. */
function onArrow(event: KeyboardEvent<HTMLElement>, which: MarkEnd): void {
  const direction = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined;
  if (direction === undefined || event.shiftKey || event.metaKey) return;
  event.preventDefault();
  stepEnd(which, event.ctrlKey || event.altKey ? 'word' : 'character', direction);
}

/** Puts a handle at its end of the mark; hides it while that end is not near the view. */
function place(handle: HTMLElement | null, index: TextIndex, at: number, which: MarkEnd): void {
  if (!handle) return;
  const line = index.rectAt(at);
  const origin = handle.offsetParent?.getBoundingClientRect();
  handle.style.visibility = line && line.height > 0 ? '' : 'hidden';
  if (!line || !origin) return;
  handle.style.left = `${(which === 'start' ? line.left : line.right) - origin.left}px`;
  handle.style.top = `${line.top - origin.top}px`;
  handle.style.height = `${line.height}px`;
}

interface HandlesProps {
  readonly text: HTMLElement;
  readonly index: TextIndex;
}

export default function EndHandles({ text, index }: HandlesProps) {
  const say = useSay();
  const pane = usePane();
  const item = useReader((state) => state.held.byKey.get(state.focusedAnnotationId ?? ''));
  const selecting = useReader((state) => state.selection !== null);
  const starting = useRef<HTMLDivElement>(null);
  const ending = useRef<HTMLDivElement>(null);
  const { annotation } = item ?? {};
  const isWords = annotation?.target.type === 'text' && annotation.motivation !== 'bookmarking';
  const range = isWords ? rangeOf(annotation) : null;
  const [start, end] = [range?.start ?? -1, range?.end ?? -1];
  const key = item?.key ?? '';

  useLayoutEffect(() => {
    if (start < 0) return undefined;
    const placeBoth = () => {
      const near = useReaderView.of(pane).getState().view?.nearby();
      if (near && (end < near.start || start > near.end)) return;
      place(starting.current, index, start, 'start');
      place(ending.current, index, end - 1, 'end');
    };
    placeBoth();
    const resized = new ResizeObserver(placeBoth);
    resized.observe(text);
    const leave = useReaderView.of(pane).subscribe(placeBoth);
    return () => {
      resized.disconnect();
      leave();
    };
  }, [start, end, index, pane, selecting, text]);

  // An end that was moved is to be seen.
  const before = useRef({ key, start, end });
  useEffect(() => {
    const was = before.current;
    before.current = { key, start, end };
    if (was.key !== key || was.start < 0) return;
    const moved = was.start !== start ? starting.current : was.end !== end ? ending.current : null;
    moved?.scrollIntoView({ block: 'nearest' });
  }, [key, start, end]);

  if (!range || selecting) return null;
  const onMoved = (span: Span) => useReader.of(pane).getState().moveEnds(key, span);
  const handle = (which: MarkEnd) => (
    <div
      ref={which === 'start' ? starting : ending}
      className={`end-handle ${which}`}
      role="slider"
      tabIndex={0}
      aria-label={say(which === 'start' ? 'ends.start' : 'ends.end')}
      aria-valuemin={0}
      aria-valuemax={useReader.of(pane).getState().starts.at(-1) ?? range.end}
      aria-valuenow={range[which]}
      title={say('ends.hint')}
      onPointerDown={(event) => drag(event, { text, index, span: range, which, onMoved })}
      onKeyDown={(event) => onArrow(event, which)}
    />
  );
  return (
    <>
      {handle('start')}
      {handle('end')}
    </>
  );
}
