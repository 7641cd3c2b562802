/** Columns inside the cells of a net that is ruled more coarsely than its text is set: groups of years, for instance. */
import type { Segment } from './segment';
import { toLines } from './line';
import { columnAt, columnsOf } from './text-grid';
import type { ColumnEdges } from './text-grid';

type Cell = readonly Segment[];

/** A cell has inner columns where at least so many rows, and this share of those with text, keep parts apart. */
const LEAST_ROWS = 2;
const LEAST_SHARE = 0.6;

/** The parts of a cell of one line; none for an empty one or one of several lines. */
function partsOf(cell: Cell): Cell {
  const lines = cell.length > 0 ? toLines(cell) : [];
  return lines.length === 1 ? (lines[0]?.segments ?? []) : [];
}

/** The columns that the text of one ruled column keeps; null where it is one. */
function innerColumns(cells: readonly Cell[]): ColumnEdges | null {
  const filled = cells.filter((cell) => cell.length > 0);
  const parted = filled.map(partsOf).filter((parts) => parts.length >= 2);
  if (parted.length < LEAST_ROWS || parted.length < filled.length * LEAST_SHARE) return null;
  const columns = columnsOf(parted);
  return columns.length >= 2 ? columns : null;
}

/** Divides the columns of some rows of cells along the columns that their text keeps. */
export function divideColumns(rows: readonly (readonly Cell[])[]): Cell[][] {
  const width = rows[0]?.length ?? 0;
  const inner = Array.from({ length: width }, (_, column) =>
    innerColumns(rows.map((row) => row[column] ?? [])),
  );
  return rows.map((row) =>
    row.flatMap((cell, column): Cell[] => {
      const columns = inner[column];
      if (!columns) return [cell];
      const parts = columns.map((): Segment[] => []);
      const [first] = cell;
      // A heading over the whole group stands in its first column.
      if (cell.length === 1 && first && spans(first, columns)) parts[0]?.push(first);
      else for (const segment of cell) parts[columnAt(columns, segment.box)]?.push(segment);
      return parts;
    }),
  );
}

/** Whether a part touches more than one column, or stands between two. */
const spans = ({ box }: Segment, columns: ColumnEdges): boolean => {
  const touched = columns.filter(({ left, right }) => box.left < right && box.right > left);
  return touched.length !== 1;
};
