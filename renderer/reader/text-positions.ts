/**
 * Where a place in the page stands in the canonical text, and back. Nothing else in the renderer knows.
 *
 * A run is an element with `data-start`: all text in it, and nothing else in the page, is canonical text from
 * that UTF-16 offset on. Runs do not nest and follow each other in document order, except in a table whose rows
 * are looked at in another order (`data-reordered`). Between two runs the canonical text may have a line break or
 * a tab that no element shows.
 */

const RUN = '[data-start]';

/** Which way to go from a place that is in no run: to the next one or to the one before. */
type Towards = 'next' | 'previous';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place within a run, in UTF-16 units from the run's first character. */
interface RunPoint {
  readonly run: HTMLElement;
  readonly within: number;
}

export const runStart = (run: HTMLElement): number => Number(run.dataset['start']);
const runLength = (run: HTMLElement): number => run.textContent.length;

function runAround(node: Node, root: Node): HTMLElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  const run = element?.closest<HTMLElement>(RUN) ?? null;
  return run && root.contains(run) ? run : null;
}

/** Units of text in `run` before the point (node, offset), which lies in it. */
function lengthBefore(run: HTMLElement, node: Node, offset: number): number {
  const until = node.nodeType === Node.TEXT_NODE ? node : (node.childNodes[offset] ?? null);
  let length = node.nodeType === Node.TEXT_NODE ? offset : 0;
  const texts = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (until ? !precedes(text, until) : !(precedes(text, node) || node.contains(text))) break;
    length += text.nodeValue?.length ?? 0;
  }
  return length;
}

/** Whether `a` comes before `b` in the document, and not as something inside it. */
const precedes = (a: Node, b: Node): boolean =>
  (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

function runWalker(root: Node): TreeWalker {
  return document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT, (node) =>
    (node as Element).matches(RUN) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  );
}

function deepestLast(node: Node): Node {
  let last = node;
  while (last.lastChild) last = last.lastChild;
  return last;
}

/** The nearest run on one side of a point that is in none. */
function neighbour(root: Node, node: Node, offset: number, towards: Towards): HTMLElement | null {
  const walker = runWalker(root);
  const child = node.childNodes[offset];
  const from = child ?? (node.nodeType === Node.ELEMENT_NODE ? deepestLast(node) : node);
  walker.currentNode = from;
  const here = from instanceof HTMLElement && from.matches(RUN) ? from : null;
  if (towards === 'next') return (child && here) ?? (walker.nextNode() as HTMLElement | null);
  return (child ? null : here) ?? (walker.previousNode() as HTMLElement | null);
}

function adjacent(root: Node, run: HTMLElement, towards: Towards): HTMLElement | null {
  const walker = runWalker(root);
  walker.currentNode = run;
  return (towards === 'next' ? walker.nextNode() : walker.previousNode()) as HTMLElement | null;
}

function pointAt(root: Node, node: Node, offset: number, towards: Towards): RunPoint | null {
  const around = runAround(node, root);
  if (around) return { run: around, within: lengthBefore(around, node, offset) };
  const run = neighbour(root, node, offset, towards);
  return run && { run, within: towards === 'next' ? 0 : runLength(run) };
}

/** Moves a start off the end of a run, and an end off the start of one, to where text is. */
function tighten(root: Node, point: RunPoint | null, towards: Towards): RunPoint | null {
  let at = point;
  while (at && at.within === (towards === 'next' ? runLength(at.run) : 0)) {
    const run = adjacent(root, at.run, towards);
    at = run && { run, within: towards === 'next' ? 0 : runLength(run) };
  }
  return at;
}

const offsetOf = ({ run, within }: RunPoint): number => runStart(run) + within;

/**
 * Offset of a point of the page, such as a caret's. From a place in no run it goes to the next run's start, or
 * the previous one's end. Null when `root` has no run on that side.
 */
export function offsetAt(
  root: Node,
  node: Node,
  offset: number,
  towards: Towards = 'next',
): number | null {
  const point = pointAt(root, node, offset, towards);
  return point && offsetOf(point);
}

/** Whether a selection between two runs has other words in it than the text has between them. */
function partsReordered(first: HTMLElement, last: HTMLElement): boolean {
  if (first === last) return false;
  const tables = [first, last].map((run) => run.closest('[data-reordered]'));
  return tables.some((table) => table !== null);
}

/**
 * The canonical range of a selection, without the breaks at its ends: a triple click, which ends where the next
 * paragraph starts, gives its paragraph. Null when no character of the text is selected, and for one that ends in
 * another cell of a reordered table, because its words do not stand together in the text.
 */
export function spanOf(root: HTMLElement, range: Range): Span | null {
  if (range.collapsed || !range.intersectsNode(root)) return null;
  const startsBefore = range.comparePoint(root, 0) >= 0;
  const endsAfter = range.comparePoint(root, root.childNodes.length) <= 0;
  const start = startsBefore
    ? pointAt(root, root, 0, 'next')
    : pointAt(root, range.startContainer, range.startOffset, 'next');
  const end = endsAfter
    ? pointAt(root, root, root.childNodes.length, 'previous')
    : pointAt(root, range.endContainer, range.endOffset, 'previous');
  const first = tighten(root, start, 'next');
  const last = tighten(root, end, 'previous');
  if (!first || !last || partsReordered(first.run, last.run)) return null;
  const span = { start: offsetOf(first), end: offsetOf(last) };
  return span.start < span.end ? span : null;
}

/** The text node that holds the unit at `within` (or, for `end`, the one before it), and the place in it. */
function textPoint(run: HTMLElement, within: number, end: boolean): { node: Node; at: number } {
  const texts = document.createTreeWalker(run, NodeFilter.SHOW_TEXT);
  let left = within;
  let last: Node = run;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const length = text.nodeValue?.length ?? 0;
    if (left < length || (end && left === length)) return { node: text, at: left };
    left -= length;
    last = text;
  }
  return { node: last, at: last === run ? 0 : (last.nodeValue?.length ?? 0) };
}

/** The part of `[start, end)` that lies in `run`, as the boundary points of a range; null when none does. */
export function boundariesIn(run: HTMLElement, start: number, end: number): StaticRangeInit | null {
  const base = runStart(run);
  const from = Math.max(start - base, 0);
  const to = Math.min(end - base, runLength(run));
  if (from >= to) return null;
  const first = textPoint(run, from, false);
  const last = textPoint(run, to, true);
  return {
    startContainer: first.node,
    startOffset: first.at,
    endContainer: last.node,
    endOffset: last.at,
  };
}
