import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { heaviest } from '../../../main/search/heaviest';

describe('the heaviest', () => {
  test('come first, and of two alike the later one', () => {
    const weights = new Map([
      [1, 5],
      [2, 9],
      [3, 5],
      [4, 1],
    ]);
    expect(heaviest(weights, 3)).toEqual([2, 3, 1]);
    expect(heaviest(weights, Number.MAX_SAFE_INTEGER)).toEqual([2, 3, 1, 4]);
    expect(heaviest(new Map(), 3)).toEqual([]);
  });

  test('are those of a whole sort', () => {
    const entry = fc.tuple(fc.nat(30), fc.nat(4));
    fc.assert(
      fc.property(fc.array(entry), fc.integer({ min: 1, max: 40 }), (entries, count) => {
        const weights = new Map(entries);
        const sorted = [...weights].toSorted(([a, x], [b, y]) => y - x || b - a);
        expect(heaviest(weights, count)).toEqual(sorted.map(([key]) => key).slice(0, count));
      }),
    );
  });
});
