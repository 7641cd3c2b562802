/** Tables of a Word file: the grid of their cells, and whether they hold data. */
import {
  attributeOf,
  childOf,
  descendantsOf,
  isElement,
  localName,
  textOf,
  type XmlElement,
} from '../xml/xml-tree';
import { toggleOf, valueOf } from './word-package';

export interface WordCell {
  readonly element: XmlElement;
  /** Columns that it spans. */
  readonly width: number;
  /** True for a cell that the one above it covers. */
  readonly isCovered: boolean;
}

export interface WordRow {
  readonly cells: readonly WordCell[];
  readonly isHeader: boolean;
}

const MOST_COLUMNS = 200;

function readCell(element: XmlElement): WordCell {
  const properties = childOf(element, 'tcPr');
  const span = Number(valueOf(properties, 'gridSpan') ?? 1);
  const merge = childOf(properties, 'vMerge');
  return {
    element,
    width: Number.isInteger(span) && span > 1 ? Math.min(span, MOST_COLUMNS) : 1,
    isCovered: merge !== undefined && attributeOf(merge, 'val') !== 'restart',
  };
}

/** Children of this name, also those inside content controls and tracked insertions. */
function nested(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).flatMap((child) => {
    const local = localName(child);
    if (local === name) return [child];
    return /^(?:sdt|sdtContent|ins|customXml)$/.test(local) ? nested(child, name) : [];
  });
}

export function rowsOfTable(table: XmlElement): WordRow[] {
  return nested(table, 'tr').flatMap((row) => {
    const properties = childOf(row, 'trPr');
    if (childOf(properties, 'del')) return [];
    const before = Number(valueOf(properties, 'gridBefore') ?? 0);
    const cells = nested(row, 'tc').map(readCell);
    const blank: WordCell = {
      element: { name: 'w:tc', attributes: {}, children: [] },
      width: 1,
      isCovered: false,
    };
    const shift =
      Number.isInteger(before) && before > 0
        ? Array.from({ length: Math.min(before, 50) }, () => blank)
        : [];
    return cells.length === 0
      ? []
      : [{ cells: [...shift, ...cells], isHeader: toggleOf(properties, 'tblHeader') ?? false }];
  });
}

/** Each row's cells in their columns; covered and spanned places are empty. */
export function gridOfRows(
  rows: readonly WordRow[],
  read: (cell: XmlElement) => string,
): string[][] {
  const grid = rows.map(({ cells }) => {
    const line: string[] = [];
    for (const { element, width, isCovered } of cells) {
      if (line.length >= MOST_COLUMNS) break;
      line.push(isCovered ? '' : read(element), ...Array<string>(width - 1).fill(''));
    }
    return line;
  });
  const columns = Math.max(0, ...grid.map((line) => line.length));
  return grid.map((line) => [...line, ...Array<string>(columns - line.length).fill('')]);
}

const hasPicture = (cell: XmlElement): boolean =>
  descendantsOf(cell, 'drawing').length > 0 || descendantsOf(cell, 'pict').length > 0;

/** Whether a table only places things: a box around text, columns of pictures, a page's side bar. */
export function isLayout(rows: readonly WordRow[]): boolean {
  const cells = rows.flatMap((row) => row.cells.map(({ element }) => element));
  const columns = Math.max(0, ...rows.map((row) => row.cells.length));
  if (columns < 2) return true;
  if (cells.some((cell) => descendantsOf(cell, 'tbl').length > 0)) return true;
  const lengths = cells.map((cell) =>
    descendantsOf(cell, 't').reduce((sum, text) => sum + textOf(text).length, 0),
  );
  const pictures = cells.filter((cell, at) => (lengths[at] ?? 0) < 80 && hasPicture(cell)).length;
  if (pictures > 0 && !(columns > 3 && rows.length > 3)) return true;
  if (rows.length === 1) return columns < 3 || lengths.some((length) => length > 80);
  const long = lengths.filter((length) => length > 400).length;
  return long > 0 && (columns <= 2 || rows.length <= 2);
}

/** Cells in reading order; column by column where each column is a figure with its own caption. */
export function layoutCells(rows: readonly WordRow[]): XmlElement[] {
  const columns = rows[0]?.cells.length ?? 0;
  const isEven =
    columns > 1 && rows.length > 1 && rows.every((row) => row.cells.length === columns);
  const pictureRow = rows.some(
    ({ cells }) => cells.length > 1 && cells.every(({ element }) => hasPicture(element)),
  );
  const shown = (cell: WordCell | undefined): XmlElement[] =>
    cell && !cell.isCovered ? [cell.element] : [];
  if (!isEven || !pictureRow) return rows.flatMap((row) => row.cells.flatMap(shown));
  return Array.from({ length: columns }, (_, x) =>
    rows.flatMap((row) => shown(row.cells[x])),
  ).flat();
}
