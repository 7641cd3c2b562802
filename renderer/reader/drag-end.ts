/** Dragging one end of a mark: what range the pointer asks for, and that range as it is shown meanwhile. */
import type { MarkEnd } from '../state/mark-ends';
import type { TextIndex } from './text-index';
import { spanOf } from './text-positions';
import type { Span } from './text-positions';

const PREVIEW = 'offprint-resizing';

/** The point at which the end that is not dragged stands; null while it is not in the page. */
function fixedPoint(index: TextIndex, { start, end }: Span, dragged: MarkEnd) {
  if (dragged === 'end') {
    const first = index.ranges(start, start + 1)[0];
    return first ? { node: first.startContainer, at: first.startOffset } : null;
  }
  const last = index.ranges(end - 1, end).at(-1);
  return last ? { node: last.endContainer, at: last.endOffset } : null;
}

/** The range of the mark once its dragged end stands at a point of the viewport; null where it can't stand there. */
export function spanTo(
  text: HTMLElement,
  index: TextIndex,
  span: Span,
  dragged: MarkEnd,
  { x, y }: { readonly x: number; readonly y: number },
): Span | null {
  const caret = document.caretPositionFromPoint(x, y);
  const fixed = fixedPoint(index, span, dragged);
  if (!caret || !fixed || !text.contains(caret.offsetNode)) return null;
  const range = document.createRange();
  range.setStart(fixed.node, fixed.at);
  if (dragged === 'end') range.setEnd(caret.offsetNode, caret.offset);
  else {
    range.setEnd(fixed.node, fixed.at);
    range.setStart(caret.offsetNode, caret.offset);
  }
  // A boundary beyond the other takes that along, which leaves nothing between them.
  return spanOf(text, range);
}

/** Shows the range that letting go would give the mark; nothing for null. */
export function preview(index: TextIndex, span: Span | null): void {
  if (!span) CSS.highlights.delete(PREVIEW);
  else {
    const highlight = new Highlight(...index.ranges(span.start, span.end));
    highlight.priority = 100;
    CSS.highlights.set(PREVIEW, highlight);
  }
}
