import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysWithin, unitedRanges } from '../../../main/search/key-ranges';

const ranges = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })))
  .map((all) =>
    all
      .map(([first, length]) => ({ first, end: first + length }))
      .toSorted((a, b) => a.first - b.first),
  );
const keys = fc.uniqueArray(fc.nat(90)).map((all) => all.toSorted((a, b) => a - b));

test('keys are kept that lie in any of the ranges, also where one lies in another', () => {
  fc.assert(
    fc.property(ranges, keys, (some, all) => {
      expect(keysWithin(all, unitedRanges(some))).toEqual(
        all.filter((key) => some.some(({ first, end }) => first <= key && key < end)),
      );
    }),
  );
});

test('united ranges are apart', () => {
  expect(
    unitedRanges([
      { first: 1, end: 5 },
      { first: 2, end: 3 },
      { first: 5, end: 6 },
      { first: 8, end: 9 },
    ]),
  ).toEqual([
    { first: 1, end: 6 },
    { first: 8, end: 9 },
  ]);
});
