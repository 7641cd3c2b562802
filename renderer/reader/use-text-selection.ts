import { useEffect } from 'react';
import { objectMarks } from '../state/object-marks';
import { usePane, usePanes } from '../state/panes';
import { useReader } from '../state/reader';
import { keysAt } from '../state/reader-held';
import { offsetAt, spanOf } from './text-positions';
import type { Span } from './text-positions';

/** A selection made with keys has settled when it has not changed for this long, in ms. */
const SETTLED_AFTER = 200;

function selectedSpan(text: HTMLElement): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  return spanOf(text, selection.getRangeAt(0));
}

/** The offset of the character under a point of the viewport; null when there is none. */
function offsetUnder(text: HTMLElement, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret || !text.contains(caret.offsetNode)) return null;
  const range = document.createRange();
  for (const at of [caret.offset, caret.offset - 1]) {
    if (caret.offsetNode.nodeType !== Node.TEXT_NODE || at < 0) continue;
    if (at >= (caret.offsetNode.nodeValue?.length ?? 0)) continue;
    range.setStart(caret.offsetNode, at);
    range.setEnd(caret.offsetNode, at + 1);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    if (left <= x && x <= right && top - 4 <= y && y <= bottom + 4) {
      return offsetAt(text, caret.offsetNode, at);
    }
  }
  return null;
}

/** Keys of the marks of things under a click in a figure or table; none elsewhere. */
async function thingsUnder(event: MouseEvent): Promise<readonly string[]> {
  const target = event.target instanceof Element ? event.target : null;
  const figure = target?.closest<HTMLElement>('figure[data-block]');
  if (!target || !figure) return [];
  const { held, starts, opened } = useReader.getState();
  const index = Number(figure.dataset['block']);
  const marks = objectMarks(held, starts).get(index);
  if (!marks) return [];
  const { marksUnder } = await import('./marks-under');
  return marksUnder(marks, opened?.blocks[index], target, { x: event.clientX, y: event.clientY });
}

/** Focuses the annotation under a click; one more click goes to the next of those that overlap there. */
async function focusUnder(text: HTMLElement, event: MouseEvent): Promise<void> {
  // A button does what it says; which mark has the focus then is its own business.
  if (event.target instanceof Element && event.target.closest('button')) return;
  const offset = offsetUnder(text, event.clientX, event.clientY);
  const things = await thingsUnder(event);
  const { held, focusedAnnotationId, focusAnnotation } = useReader.getState();
  const words = offset === null ? [] : keysAt(held, offset);
  const keys = [...new Set([...words, ...things])];
  const next = keys[(keys.indexOf(focusedAnnotationId ?? '') + 1) % keys.length];
  focusAnnotation(next ?? null);
}

/** Follows what is selected in the text, once it has settled, and which annotation is clicked on. */
export function useTextSelection(text: HTMLElement | null): void {
  const pane = usePane();
  const reader = useReader.of(pane);
  useEffect(() => {
    if (!text) return undefined;
    let pressed = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What is selected is so in the active pane, however far a drag has gone.
    const settle = () =>
      reader
        .getState()
        .setSelection(usePanes.getState().active === pane ? selectedSpan(text) : null);
    const onChange = () => {
      clearTimeout(timer);
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed) {
        if (document.activeElement?.matches('textarea, input') !== true) settle();
      } else if (!pressed) timer = setTimeout(settle, SETTLED_AFTER);
    };
    const onDown = () => {
      pressed = true;
    };
    const onUp = () => {
      if (!pressed) return;
      pressed = false;
      // The selection that a press clears is cleared after the event.
      timer = setTimeout(settle, 0);
    };
    const onClick = (event: MouseEvent) => {
      if (selectedSpan(text) === null) void focusUnder(text, event);
    };
    document.addEventListener('selectionchange', onChange);
    const leavePanes = usePanes.subscribe(settle);
    text.addEventListener('pointerdown', onDown);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
    text.addEventListener('click', onClick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
      leavePanes();
      text.removeEventListener('pointerdown', onDown);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onUp);
      text.removeEventListener('click', onClick);
    };
  }, [pane, reader, text]);

  // What was marked is no longer selected: the mark is to be seen.
  useEffect(
    () =>
      reader.subscribe((now, before) => {
        if (text && before.selection && !now.selection && selectedSpan(text)) {
          document.getSelection()?.removeAllRanges();
        }
      }),
    [reader, text],
  );
}
