import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextSort, sortedRows } from '../../../../../renderer/reader/table/sort-rows';

const column = (...cells: string[]) => cells.map((cell) => [cell]);
const sorted = (cells: string[], direction: 'ascending' | 'descending') =>
  sortedRows(column(...cells), { column: 0, direction }, 'zh-CN').map((at) => cells[at]);

describe('rows by a column', () => {
  test('numbers by their value, whatever they are written like', () => {
    const cells = ['3,240', '15.7万亿', '-12', '2.4亿', '900'];
    const ascending = ['-12', '900', '3,240', '2.4亿', '15.7万亿'];
    expect(sorted(cells, 'ascending')).toEqual(ascending);
    expect(sorted(cells, 'descending')).toEqual(ascending.toReversed());
  });

  test('cells that say nothing come last both ways, as printed', () => {
    const cells = ['-', '4.1%', '', '-0.5%', 'n.a.', '2.6%'];
    expect(sorted(cells, 'ascending')).toEqual(['-0.5%', '2.6%', '4.1%', '-', '', 'n.a.']);
    expect(sorted(cells, 'descending')).toEqual(['4.1%', '2.6%', '-0.5%', '-', '', 'n.a.']);
  });

  test('words as Chinese sorts them, with the numbers in them as numbers', () => {
    expect(sorted(['液冷', '风冷', '浸没'], 'ascending')).toEqual(['风冷', '浸没', '液冷']);
    expect(sorted(['第10章', '第2章'], 'ascending')).toEqual(['第2章', '第10章']);
  });

  test('rows that are alike stay as printed, in both directions', () => {
    const rows = [
      ['1', 'a'],
      ['1', 'b'],
      ['0', 'c'],
    ];
    const at = (direction: 'ascending' | 'descending') =>
      sortedRows(rows, { column: 0, direction }, 'en');
    expect(at('ascending')).toEqual([2, 0, 1]);
    expect(at('descending')).toEqual([0, 1, 2]);
  });

  test('is always all rows, once each', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string())), fc.nat(4), (rows, at) => {
        const order = sortedRows(rows, { column: at, direction: 'descending' }, 'en');
        expect(order.toSorted((a, b) => a - b)).toEqual(rows.map((_, index) => index));
      }),
    );
  });
});

test('a column’s button goes from ascending to descending to as printed', () => {
  const first = nextSort(null, 2);
  expect(first).toEqual({ column: 2, direction: 'ascending' });
  const second = nextSort(first, 2);
  expect(second).toEqual({ column: 2, direction: 'descending' });
  expect(nextSort(second, 2)).toBeNull();
  expect(nextSort(second, 1)).toEqual({ column: 1, direction: 'ascending' });
});
