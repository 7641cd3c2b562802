import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumber } from '../../../../../renderer/reader/table/parse-number';

test.each([
  ['3,240', 3240],
  ['-1.2%', -0.012],
  ['15%', 0.15],
  ['15.7万亿', 15.7e12],
  ['15.7 万亿元', 15.7e12],
  ['2.4亿', 2.4e8],
  ['0.06 元/Wh', 0.06],
  ['100MWh', 100],
  ['US$1.2bn', 1.2e9],
  ['$3.5M', 3.5e6],
  ['-$2', -2],
  ['￥１，２００', 1200],
  ['（0.5）', -0.5],
  ['(12.5)%', -0.125],
  ['≈40', 40],
  ['约 3 倍', 3],
  ['10–15%', 0.1],
  ['25bps', 0.0025],
  ['−7', -7],
  ['1,234,567.89', 1_234_567.89],
  ['2023E', 2023],
  ['.5', 0.5],
  ['+8.1pct', 8.1],
])('%s is a number', (cell, value) => {
  expect(parseNumber(cell)).toBeCloseTo(value, 10);
});

test.each([
  '',
  '-',
  '—',
  'n.a.',
  '1Q23',
  '风冷',
  '12,34',
  '1.2.3',
  '3G/4G',
  'A股',
  '2023-02-03-04',
])('%s is none', (cell) => expect(parseNumber(cell)).toBeNull());

test('reads back what a locale writes', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => Number(value.toFixed(3))),
      (value) => {
        expect(
          parseNumber(value.toLocaleString('en-GB', { maximumFractionDigits: 3 })),
        ).toBeCloseTo(value, 2);
      },
    ),
  );
});

test('whatever a cell says, the answer is a number or null', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (cell) => {
      const value = parseNumber(cell);
      expect(value === null || Number.isFinite(value) || value > 1e300).toBe(true);
    }),
  );
});
