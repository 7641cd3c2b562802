/** Which cells of a table an annotation is about. */
import type { CellRange, TextPositionSelector } from '../annotation';
import type { PlacedBlock, PlacedText } from '../report';

type Table = Extract<PlacedBlock, { type: 'table' }>;

/** The rows of a table as a `CellRange` counts them: the header, which may be empty, then the data. */
export const tableLines = (table: Table): readonly (readonly PlacedText[])[] => [
  table.header,
  ...table.rows,
];

/** The cells of a range, row by row; those that a short row does not have are left out. */
export const cellsIn = (table: Table, { rows, columns }: CellRange): PlacedText[] =>
  tableLines(table)
    .slice(rows.start, rows.end)
    .flatMap((row) => row.slice(columns.start, columns.end));

/** Row and column of the cell that an offset of the canonical text stands in, or after; the first one for earlier ones. */
function cellAt(table: Table, offset: number): { row: number; column: number } {
  let found = { row: table.header.length > 0 ? 0 : 1, column: 0 };
  tableLines(table).forEach((cells, row) =>
    cells.forEach((cell, column) => {
      if (cell.start <= offset) found = { row, column };
    }),
  );
  return found;
}

/** `span`, as long as it was, beginning at `start`, but within `[0, size)`. */
const moved = (span: { start: number; end: number }, start: number, size: number) => ({
  start: Math.min(start, size - 1),
  end: Math.min(start + span.end - span.start, size),
});

/**
 * The cells that a range of `described` cells covers now that its first one is found at `place`: rows and columns may have
 * been put in before it. Undefined for a table without cells.
 */
export function presentCells(
  table: Table,
  described: CellRange,
  place: TextPositionSelector,
): CellRange | undefined {
  const lines = tableLines(table);
  const width = Math.max(...lines.map((row) => row.length));
  if (width === 0) return undefined;
  const { row, column } = cellAt(table, place.start);
  return {
    rows: moved(described.rows, row, lines.length),
    columns: moved(described.columns, column, width),
  };
}
