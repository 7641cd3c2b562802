/** Columns and rows that text keeps without lines between them. */
import type { Box } from './geometry';
import { unionAll } from './geometry';
import { toLine, toLines } from './line';
import type { Line } from './line';
import type { Segment } from './segment';

/** Left and right edges of columns, left to right. */
export type ColumnEdges = readonly { readonly left: number; readonly right: number }[];

const STEP = 1;

/**
 * Columns of some rows: the strips of x that are covered by text in more than a few of them. A title across
 * columns, which only a few rows have, does not join them.
 */
export function columnsOf(rows: readonly (readonly Segment[])[]): ColumnEdges {
  const bounds = unionAll(rows.flat().map((segment) => segment.box));
  if (!bounds) return [];
  const from = Math.floor(bounds.left);
  const cover = new Uint16Array(Math.ceil((bounds.right - from) / STEP) + 2);
  for (const row of rows) {
    const seen = new Set<number>();
    for (const { box } of row)
      for (let x = Math.floor(box.left - from); x <= Math.ceil(box.right - from); x++) seen.add(x);
    for (const x of seen) cover[x] = (cover[x] ?? 0) + 1;
  }
  const few = rows.length >= 5 ? Math.floor(rows.length * 0.15) : 0;
  const columns: { left: number; right: number }[] = [];
  let open = -1;
  cover.forEach((count, x) => {
    if (count > few && open < 0) open = x;
    else if (count <= few && open >= 0) {
      columns.push({ left: from + open, right: from + x });
      open = -1;
    }
  });
  return joinSlivers(columns);
}

/** Strips that only a hair parts are one column. */
function joinSlivers(columns: readonly { left: number; right: number }[]): ColumnEdges {
  const joined: { left: number; right: number }[] = [];
  for (const column of columns) {
    const last = joined.at(-1);
    if (last && column.left - last.right < 2.5) last.right = column.right;
    else joined.push({ ...column });
  }
  return joined;
}

/** The column that a segment shares most with; the first it begins in where it spans several. */
export function columnAt(columns: ColumnEdges, box: Box): number {
  let best = 0;
  let most = -Infinity;
  columns.forEach(({ left, right }, index) => {
    const shared = Math.min(right, box.right) - Math.max(left, box.left);
    if (shared > most + 0.5) {
      most = shared;
      best = index;
    }
  });
  return best;
}

/** The text of one cell, its lines put together. */
export function cellText(segments: readonly Segment[]): string {
  const lines = toLines(segments);
  return lines.reduce((text, line) => joinCell(text, line.text), '');
}

/** Lines of a cell meet without a space where either side is Chinese. */
function joinCell(head: string, tail: string): string {
  if (head === '') return tail;
  const wide =
    /[\u2e80-\u9fff\u3000-\u30ff\uff00-\uffef]$/u.test(head) ||
    /^[\u2e80-\u9fff\u3000-\u30ff\uff00-\uffef]/u.test(tail);
  return wide || head.endsWith('-') || head.endsWith('/') ? head + tail : `${head} ${tail}`;
}

/** The cells of one line, by column. */
export function rowCells(line: Line, columns: ColumnEdges): string[] {
  const cells: Segment[][] = columns.map(() => []);
  for (const segment of line.segments) cells[columnAt(columns, segment.box)]?.push(segment);
  return cells.map((cell) => toLine(cell)?.text ?? '');
}

/** Whether a line goes on with cells of the line above, whose text did not fit: few cells, and set tight. */
function goesOn(
  cells: readonly string[],
  above: readonly string[],
  gap: number,
  usual: number,
): boolean {
  const filled = cells.flatMap((cell, index) => (cell === '' ? [] : [index]));
  if (filled.length === 0 || filled.length > Math.max(1, cells.length * 0.4)) return false;
  if (gap > usual * 0.85) return false;
  return filled.every(
    (index) => (above[index] ?? '') !== '' && !/^[-\d.,%()]+$/.test(cells[index] ?? ''),
  );
}

/** Rows of text that stands in columns, lines that did not fit their cell put together. */
export function textRows(lines: readonly Line[], columns: ColumnEdges): string[][] {
  const rows: string[][] = [];
  const gaps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length * 0.6)] ?? 0;
  lines.forEach((line, index) => {
    const cells = rowCells(line, columns);
    const above = rows.at(-1);
    if (above && goesOn(cells, above, gaps[index - 1] ?? 0, usual))
      cells.forEach(
        (cell, at) =>
          (above[at] = cell === '' ? (above[at] ?? '') : joinCell(above[at] ?? '', cell)),
      );
    else rows.push(cells);
  });
  return rows;
}
