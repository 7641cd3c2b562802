/** What a page sets inside the frame of a table but is none of its rows: its caption, source and notes. */
import { readAttribution } from './attribution';
import { readCaption } from './caption';
import type { TablePiece, TextPiece } from './piece';
import { emWidth } from './script';

/** The only text of a row, which may be repeated in each cell that it spans; null for other rows. */
function soleText(row: readonly string[]): string | null {
  const filled = row.filter((cell) => cell !== '');
  const [first] = filled;
  return first !== undefined && filled.every((cell) => cell === first) ? first : null;
}

const belongs = (text: string | null): text is string =>
  text !== null &&
  text.length <= 300 &&
  (readCaption(text)?.separated === true || /^(?:source|note|unit)$/.test(roleOf(text)));

const roleOf = (text: string): string => readAttribution(text)?.role ?? '';

function asText(table: TablePiece, text: string): TextPiece {
  const width = emWidth(text);
  return {
    kind: 'text',
    order: table.order,
    origin: table.origin,
    gap: 0,
    page: false,
    text,
    raw: text,
    marks: [],
    printed: null,
    hints: { whole: true },
    width,
    lines: 1,
    lastWidth: width,
    memo: {},
  };
}

/** A table without such rows, and their texts as pieces above and below it. */
export interface OpenedTable {
  readonly above: readonly TextPiece[];
  readonly table: TablePiece;
  readonly below: readonly TextPiece[];
}

/** Takes captions, sources and notes out of the first and last rows of a table that has other rows too. */
export function openTable(table: TablePiece): OpenedTable {
  const rows = table.header.length > 0 ? [table.header, ...table.rows] : [...table.rows];
  let from = 0;
  let to = rows.length;
  while (from < to && belongs(soleText(rows[from] ?? []))) from++;
  while (to > from && belongs(soleText(rows[to - 1] ?? []))) to--;
  if (from >= to || (from === 0 && to === rows.length)) return { above: [], table, below: [] };
  const textsOf = (some: readonly (readonly string[])[]): TextPiece[] =>
    some.map((row) => asText(table, soleText(row) ?? ''));
  const hasHeader = table.header.length > 0 && from === 0;
  return {
    above: textsOf(rows.slice(0, from)),
    table: {
      ...table,
      header: hasHeader ? table.header : [],
      rows: rows.slice(hasHeader ? 1 : from, to),
    },
    below: textsOf(rows.slice(to)),
  };
}
