import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowsAbout, WHOLE_LIST } from '../../../../renderer/ui/row-window';

test('a short list is drawn whole', () => {
  expect(rowsAbout(WHOLE_LIST - 1, 28, 5000, 800)).toEqual({ first: 0, end: WHOLE_LIST - 1 });
});

test('of a long one what fills the view is drawn, wherever it is scrolled to, and never much more', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: WHOLE_LIST, max: 10_000 }),
      fc.integer({ min: -500, max: 400_000 }),
      fc.integer({ min: 0, max: 2000 }),
      (count, scrolled, height) => {
        const least = 28;
        const { first, end } = rowsAbout(count, least, scrolled, height);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(end - first).toBeLessThanOrEqual(Math.ceil(height / least) + 61);
        const bottom = Math.min(Math.max(scrolled, 0) + height, count * least);
        if (scrolled < count * least) {
          expect(first * least).toBeLessThanOrEqual(Math.max(scrolled, 0));
          expect(end * least).toBeGreaterThanOrEqual(bottom);
        }
      },
    ),
  );
});
