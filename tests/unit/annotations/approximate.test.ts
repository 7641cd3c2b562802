import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, findApproximate } from '../../../main/annotations/approximate';

const word = fc.string({ unit: fc.constantFrom('a', 'b', '算', '力'), maxLength: 9 });

/** The definition, without any of the short cuts. */
function slowDistance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  return Math.min(
    slowDistance(one.slice(1), other) + 1,
    slowDistance(one, other.slice(1)) + 1,
    slowDistance(one.slice(1), other.slice(1)) + (one[0] === other[0] ? 0 : 1),
  );
}

describe('editDistance', () => {
  test('is what its definition says', () => {
    const short = fc.string({ unit: fc.constantFrom('a', 'b', '算'), maxLength: 5 });
    fc.assert(
      fc.property(short, short, (one, other) => {
        expect(editDistance(one, other)).toBe(slowDistance(one, other));
      }),
    );
  });
});

describe('findApproximate', () => {
  test('finds the words with the fewest edits', () => {
    const text = '我们认为算力成本将持续下降，算力的成本会下降。';
    const found = findApproximate('算力成本会持续下降', text, 0, text.length, 3);
    expect(found).toEqual({ start: 4, end: 13, errors: 1 });
  });

  test('looks only where it is told to', () => {
    expect(findApproximate('算力', '算力与数据', 1, 5, 0)).toBeUndefined();
    expect(findApproximate('数据', '数据，数据', 1, 5, 0)).toEqual({ start: 3, end: 5, errors: 0 });
  });

  test('answers the least distance to any stretch, and a stretch at that distance', () => {
    fc.assert(
      fc.property(fc.tuple(word, word), fc.nat(6), ([pattern, text], bound) => {
        fc.pre(pattern.length > bound);
        const found = findApproximate(pattern, text, 0, text.length, bound);
        let least = Infinity;
        for (let start = 0; start <= text.length; start += 1) {
          for (let end = start + 1; end <= text.length; end += 1) {
            least = Math.min(least, editDistance(pattern, text.slice(start, end)));
          }
        }
        expect(found?.errors ?? Infinity).toBe(least <= bound ? least : Infinity);
        if (found) {
          const stretch = text.slice(found.start, found.end);
          expect(editDistance(pattern, stretch)).toBe(found.errors);
        }
      }),
    );
  });
});
