/** Tables of a page: which hold data, and the grid of their cells. */
import { findElement, isElement, type HtmlElement, type HtmlNode } from './html-tree';
import { isHidden } from './style';

export interface CellGrid {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface Row {
  readonly cells: readonly HtmlElement[];
  readonly inHead: boolean;
}

const MOST_COLUMNS = 200;
const MOST_CELLS = 200_000;

/** The rows of a table, without those of tables inside it. */
export function rowsOf(table: HtmlElement): Row[] {
  const rows: Row[] = [];
  const collect = (element: HtmlElement, inHead: boolean): void => {
    for (const child of element.children) {
      if (!isElement(child) || isHidden(child)) continue;
      if (child.tag === 'tr') {
        const cells = child.children.filter(isElement).filter(isCell);
        if (cells.length > 0) rows.push({ cells, inHead });
      } else if (/^(?:thead|tbody|tfoot)$/.test(child.tag))
        collect(child, child.tag === 'thead' || inHead);
    }
  };
  collect(table, false);
  return rows;
}

/** What stands in a table but in no cell of a row: a browser shows it before the table. */
export function strayNodes(table: HtmlElement): HtmlNode[] {
  return table.children.flatMap((child) => {
    if (!isElement(child)) return child.trim() === '' ? [] : [child];
    if (/^(?:caption|colgroup|col)$/.test(child.tag)) return [];
    if (/^(?:thead|tbody|tfoot)$/.test(child.tag)) return strayNodes(child);
    if (child.tag !== 'tr') return [child];
    return child.children.filter((inner) =>
      isElement(inner) ? inner.tag !== 'td' && inner.tag !== 'th' : inner.trim() !== '',
    );
  });
}

const isCell = (element: HtmlElement): boolean =>
  (element.tag === 'td' || element.tag === 'th') && !isHidden(element);

function span(cell: HtmlElement, name: 'rowspan' | 'colspan', most: number): number {
  const value = Number.parseInt(cell.attributes[name] ?? '1', 10);
  return Number.isFinite(value) && value > 1 ? Math.min(value, most) : 1;
}

/**
 * Lays rows out as a grid. A cell stands where it begins; the places that it covers by `rowspan` and `colspan` are
 * empty. Spans reach no further than the table's own rows, 200 columns and 200,000 cells.
 */
export function layOut(
  rows: readonly (readonly HtmlElement[])[],
  read: (cell: HtmlElement) => string,
): string[][] {
  const grid: string[][] = rows.map(() => []);
  let budget = MOST_CELLS;
  rows.forEach((cells, y) => {
    const row = grid[y] ?? [];
    let x = 0;
    for (const cell of cells) {
      while (row[x] !== undefined) x += 1;
      if (x >= MOST_COLUMNS) break;
      const width = span(cell, 'colspan', MOST_COLUMNS - x);
      const height = span(cell, 'rowspan', rows.length - y);
      budget -= width * height;
      if (budget < 0) return;
      for (let dy = 0; dy < height; dy += 1) {
        const target = grid[y + dy];
        for (let dx = 0; target && dx < width; dx += 1) target[x + dx] ??= '';
      }
      row[x] = read(cell);
    }
  });
  const columns = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: columns }, (_, x) => row[x] ?? ''));
}

/** Drops rows and columns that hold nothing at all, as spacers do. */
function withoutEmpty(grid: readonly (readonly string[])[]): string[][] {
  const rows = grid.filter((row) => row.some((cell) => cell !== ''));
  const used = (rows[0] ?? []).map((_, x) => rows.some((row) => row[x] !== ''));
  return rows.map((row) => row.filter((_, x) => used[x]));
}

/** Header and rows of a data table: the header is the first row, if it is in `<thead>` or all of it is `<th>`. */
export function readGrid(table: HtmlElement, read: (cell: HtmlElement) => string): CellGrid {
  const rows = rowsOf(table);
  const grid = layOut(
    rows.map(({ cells }) => cells),
    read,
  );
  const first = rows[0];
  const isHeader =
    rows.length > 1 &&
    first !== undefined &&
    (first.inHead || first.cells.every((cell) => cell.tag === 'th' || read(cell) === '')) &&
    grid[0]?.some((cell) => cell !== '') === true;
  const kept = withoutEmpty(grid);
  const [header = [], ...body] = kept;
  return isHeader ? { header, rows: body } : { header: [], rows: kept };
}

const holds = (element: HtmlElement, tags: RegExp): boolean =>
  findElement(element, ({ tag }) => tags.test(tag)) !== null;

/**
 * Whether a table only places things: it says so, holds tables, headings or pictures of its own, has a single column,
 * or is a pair of columns of running text.
 */
export function isLayoutTable(table: HtmlElement, read: (cell: HtmlElement) => string): boolean {
  if (/^(?:presentation|none)$/.test(table.attributes['role'] ?? '')) return true;
  const rows = rowsOf(table);
  const cells = rows.flatMap((row) => row.cells);
  const columns = Math.max(0, ...rows.map((row) => row.cells.length));
  if (columns < 2) return true;
  if (cells.some((cell) => holds(cell, /^(?:table|h[1-6]|pre)$/))) return true;
  const texts = cells.map(read);
  const isLarge = columns > 3 && rows.length > 3;
  const pictures = cells.filter((cell, at) => texts[at] === '' && holds(cell, /^img$/)).length;
  if (!isLarge && pictures > 0 && pictures >= texts.filter((text) => text !== '').length / 3)
    return true;
  if (rows.length === 1) return columns < 3 || texts.some((text) => text.length > 80);
  const long = texts.filter((text) => text.length > 400).length;
  return long > 0 && (columns <= 2 || rows.length <= 2) && long >= cells.length / 4;
}

/**
 * The cells of a layout table in reading order: row by row, or column by column where a row of pictures shows that
 * each column is a figure with its own caption above and source below.
 */
export function layoutOrder(table: HtmlElement): HtmlElement[] {
  const rows = rowsOf(table).map((row) => row.cells);
  const pictureRow = rows.some(
    (cells) => cells.length > 1 && cells.every((cell) => holds(cell, /^img$/)),
  );
  const columns = rows[0]?.length ?? 0;
  const isEven = columns > 1 && rows.length > 1 && rows.every((row) => row.length === columns);
  if (!pictureRow || !isEven) return rows.flat();
  return Array.from({ length: columns }, (_, x) => rows.flatMap((row) => row[x] ?? [])).flat();
}
