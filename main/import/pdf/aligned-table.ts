/** Tables without rules, and lists of contents: consecutive lines whose parts stand in columns. */
import { readBullet } from '../structure/bullet';
import { unionAll, widthOf } from './geometry';
import type { Line } from './line';
import type { TableBlock } from './ruled-table';
import { columnsOf, textRows } from './text-grid';
import type { ColumnEdges } from './text-grid';

/** A line that leads to a page: dots, or other leaders, up to a number. */
const LEADER = /(?:\.\s?|…|·\s?|．|。|-\s?|_){4,}\s*\d{1,4}\s*$/u;
const PAGE_NUMBER = /^\d{1,4}$/;
const SHORT_CELL = 14;

export type LineGroup =
  | { readonly kind: 'lines'; readonly lines: readonly Line[] }
  | { readonly kind: 'contents'; readonly lines: readonly Line[] }
  | TableBlock;

export const isLeader = (line: Line): boolean => LEADER.test(line.text);

/** Whether a line has cells: parts apart, the first of which is no list marker. */
function isRow(line: Line): boolean {
  const [first] = line.segments;
  if (!first || line.segments.length < 2 || isLeader(line)) return false;
  const marker = readBullet(`${first.text} x`);
  return line.segments.length > 2 || marker === null || marker.text !== 'x';
}

/** A line of one narrow part below a row: what did not fit its cell. */
function mayContinue(line: Line, above: Line, columns: ColumnEdges): boolean {
  const gap = (line.baseline - above.baseline) / line.size;
  const column = columns.find(
    ({ left, right }) => line.box.left >= left - 3 && line.box.right <= right + 3,
  );
  return line.segments.length === 1 && gap < 1.5 && column !== undefined;
}

function asTable(lines: readonly Line[]): TableBlock | null {
  const box = unionAll(lines.map((line) => line.box));
  const columns = columnsOf(lines.map((line) => line.segments));
  if (!box || columns.length < 2 || lines.length < 3) return null;
  const rows = textRows(lines, columns);
  const cells = rows.flat().filter((cell) => cell !== '');
  const short = cells.filter((cell) => cell.length <= SHORT_CELL).length;
  if (rows.length < 3 || cells.length < rows.length * 1.6) return null;
  if (short < cells.length * (columns.length === 2 ? 0.75 : 0.6)) return null;
  return { kind: 'table', box, rows };
}

/** Whether the last parts of the lines are page numbers that count up. */
function isContents(lines: readonly Line[]): boolean {
  if (lines.length < 4) return false;
  const numbers = lines.map((line) => line.segments.at(-1)?.text.trim() ?? '');
  if (
    !numbers.every((text) => PAGE_NUMBER.test(text)) ||
    lines.some((line) => line.segments.length > 3)
  )
    return false;
  const values = numbers.map(Number);
  const wide = lines.every((line) =>
    line.segments.slice(0, -1).some((segment) => segment.text.length >= 3),
  );
  return wide && values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0));
}

/** Takes tables without rules, and lists of contents, out of the lines of a column. */
export function groupLines(lines: readonly Line[]): LineGroup[] {
  const groups: LineGroup[] = [];
  let plain: Line[] = [];
  const flush = (): void => {
    if (plain.length > 0) groups.push({ kind: 'lines', lines: plain });
    plain = [];
  };
  for (let index = 0; index < lines.length;) {
    const leaders = countWhile(lines, index, isLeader);
    const rows = leaders === 0 ? countRows(lines, index) : 0;
    const run = lines.slice(index, index + Math.max(leaders, rows));
    const table = rows >= 3 && !isContents(run) ? asTable(run) : null;
    if (leaders > 0 || (rows >= 4 && isContents(run))) {
      flush();
      groups.push({ kind: 'contents', lines: run });
    } else if (table) {
      flush();
      groups.push(table);
    } else {
      const line = lines[index];
      if (line) plain.push(line);
      index++;
      continue;
    }
    index += run.length;
  }
  flush();
  return groups;
}

function countWhile(lines: readonly Line[], from: number, test: (line: Line) => boolean): number {
  let count = 0;
  for (let line = lines[from]; line && test(line); line = lines[from + ++count]);
  return count;
}

/** How many lines from `from` on are rows of one table. */
function countRows(lines: readonly Line[], from: number): number {
  let count = 0;
  let last = 0;
  for (let line = lines[from]; line; line = lines[from + ++count]) {
    const above = lines[from + count - 1];
    if (count > 0 && above) {
      if (line.baseline - above.baseline > line.size * 3.2) break;
      if (Math.abs(line.size - above.size) > line.size * 0.25) break;
    }
    if (isRow(line)) last = count + 1;
    else {
      const columns = columnsOf(lines.slice(from, from + count).map((row) => row.segments));
      if (
        count === 0 ||
        !above ||
        !mayContinue(line, above, columns) ||
        widthOf(line.box) > line.size * 20
      )
        break;
    }
  }
  return last;
}
