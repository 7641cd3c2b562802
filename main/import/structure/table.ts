/** Rows of cells: from tab-separated and space-aligned lines to header, rows and the filled view. */
import type { TextPiece } from './piece';
import { isPipeRule, pipeCells, placedCells, tabCells } from './columns';
import { readValueRows } from './value-rows';
import type { Columns } from './part';

export interface Grid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** True where rows had different numbers of cells and the shorter ones were filled up. */
  readonly ragged: boolean;
}

const NUMERIC = /^[-+(（]?[¥$€£]?\s?[\d,，.]+\s?(?:[%％xX倍]|pct|bps?)?[)）]?$/;
const PERIOD =
  /^(?:(?:19|20)\d{2}|\d{2})(?:[AE年]|[QH][1-4]|Q[1-4]E?|H[12])?$|^[1-4][QH]\d{2}[AE]?$/i;

const isFigure = (cell: string): boolean => NUMERIC.test(cell) && !PERIOD.test(cell);

/** Whether the first row names the columns: it holds no figures of its own, and others do or it reads as names. */
function firstIsHeader(rows: readonly (readonly string[])[]): boolean {
  const [first, ...others] = rows;
  if (!first || others.length === 0) return false;
  if (first.some(isFigure)) return false;
  return first.filter((cell) => cell !== '').length >= Math.max(1, first.length / 2);
}

/** Rows of one length: shorter ones are filled up with empty cells. */
function square(rows: readonly (readonly string[])[]): { cells: string[][]; ragged: boolean } {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    cells: rows.map((row) => [...row, ...Array<string>(columns - row.length).fill('')]),
    ragged: rows.some((row) => row.length !== columns),
  };
}

/** Squares rows up and takes the header off: `headed` says that there is one, else the cells tell. */
export function toGrid(rows: readonly (readonly string[])[], headed = false): Grid {
  const { cells, ragged } = square(rows);
  if (!headed && !firstIsHeader(cells)) return { header: [], rows: cells, ragged };
  return { header: cells[0] ?? [], rows: cells.slice(1), ragged };
}

/** A table of tab-separated lines. A column that is empty throughout, as a trailing tab makes, goes. */
export function readTabRows(lines: readonly TextPiece[]): Grid {
  const rows = lines.map((line) => tabCells(line.raw));
  while (rows.every((row) => row.length > 1 && row.at(-1) === '')) rows.forEach((row) => row.pop());
  return toGrid(rows);
}

/**
 * A table of space-aligned lines. Columns are the runs of positions that cells of the lines share: two cells
 * are in one column if their extents meet, which is how `pdftotext -layout` sets them.
 */
export function readAlignedRows(lines: readonly TextPiece[]): Grid {
  const placed = lines.map((line) => placedCells(line.raw));
  const extents = placed.flat().map(({ start, end }) => ({ start, end }));
  extents.sort((a, b) => a.start - b.start);
  const columns: { start: number; end: number }[] = [];
  for (const extent of extents) {
    const last = columns.at(-1);
    if (last && extent.start < last.end) last.end = Math.max(last.end, extent.end);
    else columns.push({ ...extent });
  }
  const rows = placed.map((cells) => {
    const row = Array<string>(columns.length).fill('');
    for (const cell of cells) {
      const at = columns.findIndex(
        (column) => cell.start >= column.start && cell.start < column.end,
      );
      row[at] = row[at] === '' ? cell.text : `${row[at]} ${cell.text}`;
    }
    return row;
  });
  return toGrid(rows);
}

/** A table of pipe rows. The rule under the header says that there is one, and goes. */
function readPipeRows(lines: readonly TextPiece[]): Grid {
  const rule = lines.findIndex((line) => isPipeRule(line.text));
  const rows = lines.filter((line) => !isPipeRule(line.text)).map((line) => pipeCells(line.text));
  return toGrid(rows, rule === 1);
}

/** The table of consecutive lines whose cells are kept apart in this way. */
export function readRows(lines: readonly TextPiece[], columns: Columns): Grid {
  if (columns === 'tabs') return readTabRows(lines);
  if (columns === 'values') {
    const cells = readValueRows(lines.map(({ text }) => text))?.cells;
    return toGrid(cells ?? lines.map(({ text }) => [text]));
  }
  return columns === 'pipes' ? readPipeRows(lines) : readAlignedRows(lines);
}

/** Carries the labels of merged cells of the first column down; other columns stay as they are. */
export function fillDown(rows: readonly (readonly string[])[]): string[][] {
  let label = '';
  return rows.map((row) => {
    const [first = '', ...rest] = row;
    if (first !== '') label = first;
    return row.length === 0 ? [] : [label, ...rest];
  });
}
