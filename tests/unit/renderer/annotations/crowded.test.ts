import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crowded } from '../../../../renderer/annotations/margin-layout';

const lines = fc.array(fc.nat(3000), { maxLength: 60 }).map((ys) => ys.toSorted((a, b) => a - b));

test('a card is small exactly where more than five lines within 240 pixels are marked', () => {
  fc.assert(
    fc.property(lines, (ys) => {
      const small = crowded(ys);
      ys.forEach((y, at) => {
        const inCrowd = ys.some((first, from) => {
          const last = ys[from + 5];
          return last !== undefined && last - first <= 240 && first <= y && y <= last;
        });
        // Lines at the same height are one crowd; otherwise the window says it.
        if (inCrowd) expect(small[at]).toBe(true);
      });
      if (ys.length <= 5) expect(small).not.toContain(true);
    }),
  );
});

test('what stands alone is not small', () => {
  expect(crowded([0, 300, 600, 900, 1200, 1500, 1800])).not.toContain(true);
  expect(crowded([0, 10, 20, 30, 40, 50, 2000])).toEqual([...Array(6).fill(true), false]);
});
