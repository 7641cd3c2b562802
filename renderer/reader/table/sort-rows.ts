/** Puts the rows of a table in another order to look at. The text of the report stays in its own. */
import { parseNumber } from './parse-number';

export interface Sort {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

/** What the next press of a column's button means: ascending, descending, and as printed again. */
export function nextSort(sort: Sort | null, column: number): Sort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

/** A cell that says that there is nothing to say. */
const NOTHING = /^(?:|[-–—/]+|n\.?\s?[am]\.?|不适用|无)$/i;

interface Column {
  /** Whether a cell has nothing to be sorted by. */
  readonly isEmpty: (at: number) => boolean;
  readonly compare: (a: number, b: number) => number;
}

/** Numbers as numbers when at least two thirds of what the cells say are; else words as `language` sorts them. */
function columnOf(cells: readonly string[], language: string): Column {
  const values = cells.map(parseNumber);
  const said = cells.filter((cell) => !NOTHING.test(cell)).length;
  const numbers = values.filter((value) => value !== null).length;
  if (numbers > 0 && numbers * 3 >= said * 2) {
    return {
      isEmpty: (at) => (values[at] ?? null) === null,
      compare: (a, b) => (values[a] ?? 0) - (values[b] ?? 0),
    };
  }
  const collator = new Intl.Collator(language, { numeric: true });
  return {
    isEmpty: (at) => NOTHING.test(cells[at] ?? ''),
    compare: (a, b) => collator.compare(cells[a] ?? '', cells[b] ?? ''),
  };
}

/**
 * The indices of `rows` in the order of `sort`. Rows that are alike stay as printed, and those without a value come
 * last in either direction. `language`: BCP 47, for words.
 */
export function sortedRows(
  rows: readonly (readonly string[])[],
  sort: Sort,
  language: string,
): number[] {
  const cells = rows.map((row) => row[sort.column]?.trim() ?? '');
  const { isEmpty, compare } = columnOf(cells, language);
  const turn = sort.direction === 'ascending' ? 1 : -1;
  const last = (at: number) => Number(isEmpty(at));
  return rows
    .map((_, at) => at)
    .toSorted((a, b) => last(a) - last(b) || (isEmpty(a) ? 0 : turn * compare(a, b)));
}
