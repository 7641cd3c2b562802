/**
 * Reading order: which parts of a page stand side by side.
 *
 * A gutter is an upright strip that nothing crosses over some height, with lines of text on both of its sides.
 * The tallest one is cut along, what stands above and below it is read before and after, and each part is cut
 * again. This is the recursive X-Y cut (Nagy and Seth 1984), but with gutters that need not run the whole page,
 * so that a heading or a figure across two columns does not hide them. Rows whose cells stand in columns are no
 * columns of text, and are left together.
 */
import { heightOf, unionAll, widthOf } from './geometry';
import type { Box } from './geometry';

export interface Placed {
  readonly box: Box;
}

/** What is read as one column, top to bottom. */
export interface Column<T extends Placed> {
  readonly items: readonly T[];
  readonly box: Box;
  /** A narrow column beside the main one, such as a broker's ratings and analysts. */
  readonly side: boolean;
}

const STEP = 2;
const MIN_GUTTER = 7;
/** A side of a gutter is at least this wide, in em; a narrower one may hold list markers. */
const MIN_SIDE_EM = 7;
/** A side as narrow as this is still one if its lines do not stand level with the other's. */
const MIN_LOOSE_EM = 3;
const MAX_CUTS = 40;
/** A column narrower than this share of its neighbour stands at its side. */
const SIDE_SHARE = 0.62;

const EMPTY: Box = { left: 0, top: 0, right: 0, bottom: 0 };

interface Gutter<T extends Placed> {
  readonly left: readonly T[];
  readonly right: readonly T[];
  readonly score: number;
}

const middle = (box: Box): number => (box.top + box.bottom) / 2;

/** Rows of items, each as the box around it; items on one line make one row. */
function rowsOf(items: readonly Placed[]): Box[] {
  const rows: Box[] = [];
  for (const { box } of items) {
    const last = rows.at(-1);
    if (last && middle(box) < last.bottom && middle(box) > last.top)
      rows[rows.length - 1] = unionAll([last, box]) ?? last;
    else rows.push(box);
  }
  return rows;
}

/** The usual share of the side's width that its rows fill. */
function fillOf(rows: readonly Box[]): number {
  const width = widthOf(unionAll(rows) ?? { left: 0, right: 1, top: 0, bottom: 0 });
  const shares = rows.map((row) => widthOf(row) / width).toSorted((a, b) => a - b);
  return shares[shares.length >> 1] ?? 0;
}

/** Share of the rows of one side that stand level with a row of the other. */
function levelShare(rows: readonly Box[], others: readonly Box[]): number {
  const level = rows.filter((row) =>
    others.some((other) => Math.abs(row.bottom - other.bottom) < heightOf(row) * 0.15),
  );
  return level.length / Math.max(1, rows.length);
}

/** Whether two sides are columns of text, rather than the cells of rows. */
function areColumns(left: readonly Box[], right: readonly Box[]): boolean {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const level = levelShare(few, many);
  if (level < 0.6) return true;
  // Labels that hang beside the paragraphs they name.
  if (few.length < many.length * 0.8 && level > 0.8 && few.length < 12) return false;
  return fillOf(left) > 0.6 && fillOf(right) > 0.6;
}

/** Whether the lines of a narrow side are set on their own, not as labels of the other side's. */
function isLoose(left: readonly Box[], right: readonly Box[]): boolean {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  return few.length >= 4 && levelShare(few, many) < 0.5;
}

function gutterAt<T extends Placed>(run: readonly T[], x: number, em: number): Gutter<T> | null {
  const left = run.filter(({ box }) => box.right <= x);
  const right = run.filter(({ box }) => box.left >= x);
  const leftBox = unionAll(left.map(({ box }) => box));
  const rightBox = unionAll(right.map(({ box }) => box));
  if (!leftBox || !rightBox) return null;
  if (rightBox.left - leftBox.right < Math.max(MIN_GUTTER, em * 0.6)) return null;
  const narrow = Math.min(widthOf(leftBox), widthOf(rightBox)) / em;
  if (narrow < MIN_LOOSE_EM) return null;
  const shared = Math.min(leftBox.bottom, rightBox.bottom) - Math.max(leftBox.top, rightBox.top);
  if (shared < em * 2) return null;
  const rows = [rowsOf(left), rowsOf(right)] as const;
  if (narrow < MIN_SIDE_EM && !isLoose(rows[0], rows[1])) return null;
  const tall =
    left.some(({ box }) => heightOf(box) > em * 4) &&
    right.some(({ box }) => heightOf(box) > em * 4);
  if (Math.min(rows[0].length, rows[1].length) < (tall ? 1 : 3)) return null;
  if (!tall && !areColumns(rows[0], rows[1])) return null;
  // A column goes on below what stands beside it: of two places the one that keeps more lines together.
  const kept = (left.length + right.length) * em * 0.1;
  return { left, right, score: shared + (rightBox.left - leftBox.right) + kept };
}

/** The stretches of items, top to bottom, that nothing crossing `x` interrupts. */
function runsBeside<T extends Placed>(items: readonly T[], x: number): T[][] {
  const runs: T[][] = [];
  let run: T[] = [];
  for (const item of items) {
    if (item.box.left < x && item.box.right > x) {
      if (run.length > 1) runs.push(run);
      run = [];
    } else run.push(item);
  }
  if (run.length > 1) runs.push(run);
  return runs;
}

function bestGutter<T extends Placed>(items: readonly T[], em: number): Gutter<T> | null {
  const bounds = unionAll(items.map(({ box }) => box));
  if (!bounds) return null;
  let best: Gutter<T> | null = null;
  const edges = new Set(items.map(({ box }) => Math.ceil(box.right / STEP) * STEP + 1));
  for (const x of edges) {
    if (x < bounds.left + em * MIN_LOOSE_EM || x > bounds.right - em * MIN_LOOSE_EM) continue;
    for (const run of runsBeside(items, x)) {
      const gutter = gutterAt(run, x, em);
      if (gutter && gutter.score > (best?.score ?? 0)) best = gutter;
    }
  }
  return best;
}

const asColumn = <T extends Placed>(items: readonly T[], side: boolean): Column<T>[] => {
  const box = unionAll(items.map((item) => item.box));
  return box ? [{ items, box, side }] : [];
};

/** Splits what stands on a page into columns in reading order. `em` is the body's type size in points. */
export function toColumns<T extends Placed>(items: readonly T[], em: number): Column<T>[] {
  let cuts = 0;
  const split = (part: readonly T[], side: boolean): Column<T>[] => {
    const gutter = cuts < MAX_CUTS ? bestGutter(part, em) : null;
    if (!gutter) return asColumn(part, side);
    cuts++;
    const inside = new Set<T>([...gutter.left, ...gutter.right]);
    const first = part.findIndex((item) => inside.has(item));
    const last = part.findLastIndex((item) => inside.has(item));
    const between = part.slice(first, last + 1).filter((item) => !inside.has(item));
    return [
      ...split(part.slice(0, first), side),
      ...orderSides(gutter, side),
      ...split([...between, ...part.slice(last + 1)], side),
    ];
  };
  const orderSides = ({ left, right }: Gutter<T>, side: boolean): Column<T>[] => {
    const widths = [left, right].map((half) =>
      widthOf(unionAll(half.map(({ box }) => box)) ?? EMPTY),
    );
    const [leftWidth = 0, rightWidth = 0] = widths;
    if (leftWidth < rightWidth * SIDE_SHARE) return [...split(right, side), ...split(left, true)];
    return [...split(left, side), ...split(right, side || rightWidth < leftWidth * SIDE_SHARE)];
  };
  return split(
    items.toSorted((a, b) => middle(a.box) - middle(b.box) || a.box.left - b.box.left),
    false,
  );
}
