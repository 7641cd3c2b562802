/** A table as plain cells, for programs that are not Offprint: with its caption, its unit, its source and its notes. */
import type { PlacedBlock } from '../../../preload/contract/report';
import { numericColumns } from '../table-layout';

export type Table = Extract<PlacedBlock, { type: 'table' }>;

export interface Sheet {
  /** Label and caption as printed; empty where there is none. */
  readonly caption: string;
  /** Empty where the table has no header. */
  readonly header: readonly string[];
  /** Each row stands on its own: merged labels are repeated. */
  readonly rows: readonly (readonly string[])[];
  /** Columns of numbers. */
  readonly numeric: readonly boolean[];
  /** Unit, source and notes, one a line, as printed. */
  readonly foot: readonly string[];
}

/** `order`: indices of the rows as they are looked at. Without it they stand as printed. */
export function sheetOf(table: Table, order?: readonly number[]): Sheet {
  const source = table.sourceLabel.text + (table.source?.text ?? '');
  const foot = [table.unit?.text ?? '', source, ...table.notes.map((note) => note.text)];
  const places = order ?? table.filled.map((_, at) => at);
  return {
    caption: table.label.text + table.caption.text,
    header: table.header.map((cell) => cell.text),
    rows: places.map((at) => table.filled[at] ?? []),
    numeric: numericColumns(table.rows.map((row) => row.map((cell) => cell.text))),
    foot: foot.filter((line) => line !== ''),
  };
}

/** Columns of the widest row. */
export const widthOf = ({ header, rows }: Sheet): number =>
  Math.max(1, header.length, ...rows.map((row) => row.length));

/**
 * Signs with which a spreadsheet takes a cell for a formula, also in their full width, which some take too (OWASP, “CSV
 * injection”).
 */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
/** A number, with at most a word for its size or its unit after it: nothing that could be reckoned with. */
const SIGNED_NUMBER = /^[-+－＋][\d.,０-９．，]+\s*[%％‰\p{Script=Han}]*$/u;
const LONE_SIGNS = /^[-+－＋]+$/;

/** A cell that no spreadsheet runs: an apostrophe goes before what could be a formula and is not a number. */
export const harmless = (cell: string): string =>
  !FORMULA.test(cell) || LONE_SIGNS.test(cell) || SIGNED_NUMBER.test(cell) ? cell : `'${cell}`;
