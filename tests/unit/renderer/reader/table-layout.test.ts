import { describe, expect, test } from 'vitest';
import { firstColumnSpans, numericColumns } from '../../../../renderer/reader/table-layout';

describe('a column of numbers', () => {
  test.each([
    [['3,240', '15.7', '-1.2%']],
    [['15.7万亿', '约3亿', '—']],
    [['$12', '€4.5bn', 'n.a.']],
    [['10x', '3倍', '25bps', '1.2pcts']],
    [['2023', '2024', '']],
  ])('%j', (cells) => {
    expect(numericColumns(cells.map((cell) => [cell]))).toEqual([true]);
  });

  test.each([[['Great Britain', 'Germany']], [['B轮融资10亿元', '12']], [['', '-']]])(
    'is not %j',
    (cells) => {
      expect(numericColumns(cells.map((cell) => [cell]))).toEqual([false]);
    },
  );

  test('is told for each column, also of ragged rows', () => {
    expect(numericColumns([['a', '1'], ['b'], ['c', '2', 'x']])).toEqual([false, true, false]);
  });

  test('there is none without rows', () => {
    expect(numericColumns([])).toEqual([]);
  });
});

describe('labels of the first column', () => {
  test('span the rows that they were carried down to', () => {
    const rows = [
      ['A', '1'],
      ['', '2'],
      ['', '3'],
      ['B', '4'],
    ];
    const filled = rows.map((row, at) => [at < 3 ? 'A' : 'B', row[1] ?? '']);
    expect(firstColumnSpans(rows, filled)).toEqual([3, 0, 0, 1]);
  });

  test('an empty cell that nothing was carried into stays a cell', () => {
    const rows = [
      ['A', '1'],
      ['', '2'],
    ];
    expect(firstColumnSpans(rows, rows)).toEqual([1, 1]);
  });
});
