/** Sorts the paths of a page into rules, filled rectangles and other shapes. */
import { applyX, applyY, areaOf, heightOf, intersect, widthOf } from './geometry';
import type { Box, Matrix } from './geometry';
import type { PageDraft } from './page-content';

/** A filled rectangle that is thinner than this is a rule. */
const RULE_THICKNESS = 2.6;
/** How far from upright or level a line may be. */
const SKEW = 0.6;
/** Most points of one path that are looked at; a longer one is a drawing whatever it holds. */
const MAX_VALUES = 20_000;

/** Numbers that follow each of pdf.js's drawing operators: move, line, curve, quadratic curve, close. */
const ARITY: readonly number[] = [2, 2, 6, 4, 0];

interface Subpath {
  readonly xs: number[];
  readonly ys: number[];
  curved: boolean;
  closed: boolean;
}

function readSubpaths(data: Float32Array, matrix: Matrix): Subpath[] {
  const subpaths: Subpath[] = [];
  let current: Subpath | undefined;
  for (let at = 0; at < data.length;) {
    const operator = data[at] ?? 0;
    const count = ARITY[operator];
    if (count === undefined) break;
    if (operator === 0 || !current) {
      current = { xs: [], ys: [], curved: false, closed: false };
      subpaths.push(current);
    }
    if (operator === 4) current.closed = true;
    if (operator === 2 || operator === 3) current.curved = true;
    if (count > 0) {
      const x = data[at + count - 1] ?? 0;
      const y = data[at + count] ?? 0;
      current.xs.push(applyX(matrix, x, y));
      current.ys.push(applyY(matrix, x, y));
    }
    at += count + 1;
  }
  return subpaths;
}

function boxOf({ xs, ys }: Subpath): Box {
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

/** Whether every side of a straight path runs along an axis. */
function isUpright({ xs, ys, curved }: Subpath): boolean {
  if (curved) return false;
  for (let at = 1; at < xs.length; at++) {
    const dx = Math.abs((xs[at] ?? 0) - (xs[at - 1] ?? 0));
    const dy = Math.abs((ys[at] ?? 0) - (ys[at - 1] ?? 0));
    if (dx > SKEW && dy > SKEW) return false;
  }
  return true;
}

const isThin = (box: Box): boolean =>
  widthOf(box) <= RULE_THICKNESS || heightOf(box) <= RULE_THICKNESS;

export interface PathPaint {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly stroked: boolean;
  readonly filled: boolean;
  /** Whether what fills it, or draws it where it is not filled, is as good as white. */
  readonly pale: boolean;
}

function addRule(draft: PageDraft, box: Box): void {
  const horizontal = widthOf(box) >= heightOf(box);
  draft.rules.push(
    horizontal
      ? { horizontal, at: (box.top + box.bottom) / 2, from: box.left, to: box.right }
      : { horizontal, at: (box.left + box.right) / 2, from: box.top, to: box.bottom },
  );
}

/** The sides of an upright path, each as a rule. */
function addSides(draft: PageDraft, { xs, ys, closed }: Subpath, clip: Box): void {
  const last = closed && xs.length > 2 ? xs.length : xs.length - 1;
  for (let at = 0; at < last; at++) {
    const next = (at + 1) % xs.length;
    const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[at], xs[next], ys[at], ys[next]];
    const side = intersect(
      {
        left: Math.min(x0, x1),
        top: Math.min(y0, y1),
        right: Math.max(x0, x1),
        bottom: Math.max(y0, y1),
      },
      clip,
    );
    if (side && widthOf(side) + heightOf(side) > 1) addRule(draft, side);
  }
}

/** Adds one painted path to the page. `bounds` is the box that pdf.js gives for the whole path. */
export function addPath(draft: PageDraft, data: Float32Array, paint: PathPaint): void {
  if (data.length > MAX_VALUES) {
    const whole = readSubpaths(data.subarray(0, MAX_VALUES), paint.matrix);
    for (const subpath of whole) addShape(draft, boxOf(subpath), 'shape', paint);
    return;
  }
  for (const subpath of readSubpaths(data, paint.matrix)) {
    if (subpath.xs.length < 2) continue;
    const box = boxOf(subpath);
    if (!isUpright(subpath)) addShape(draft, box, 'shape', paint);
    else if (paint.filled && isThin(box)) {
      const seen = intersect(box, paint.clip);
      if (seen && !paint.pale) addRule(draft, seen);
    } else {
      if (paint.filled) addShape(draft, box, subpath.xs.length <= 5 ? 'fill' : 'shape', paint);
      if (paint.stroked && !(paint.pale && !paint.filled)) addSides(draft, subpath, paint.clip);
    }
  }
}

/** Adds what is visible of a shape. */
export function addShape(
  draft: PageDraft,
  box: Box,
  kind: 'fill' | 'shape',
  { clip, pale }: { readonly clip: Box; readonly pale: boolean },
): void {
  const seen = intersect(box, clip);
  if (seen && (areaOf(seen) > 0 || widthOf(seen) + heightOf(seen) > 1))
    draft.shapes.push({ box: seen, kind, pale });
}
