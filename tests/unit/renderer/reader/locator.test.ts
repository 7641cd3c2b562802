import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastAbove, locatorFor, progressOf, viewTopFor } from '../../../../renderer/reader/locator';

const extent = fc.record({
  top: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  height: fc.double({ min: 1, max: 1e4, noNaN: true }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a place', () => {
  test('comes back to the pixel in the same layout', () => {
    fc.assert(
      fc.property(extent, share, (block, within) => {
        const viewTop = block.top + within * block.height;
        expect(viewTopFor(locatorFor(7, block, viewTop), block)).toBeCloseTo(viewTop, 3);
      }),
    );
  });

  test('is within the same line when the block has become higher', () => {
    const lines = 12;
    const before = { top: 100, height: 30 * 8 };
    const after = { top: 400, height: 30 * lines };
    const line = 5;
    const locator = locatorFor(0, before, before.top + (line / 8) * before.height);
    const expected = after.top + (line / 8) * after.height;
    expect(Math.abs(viewTopFor(locator, after) - expected)).toBeLessThan(30);
  });

  test('above the first block is its beginning', () => {
    expect(locatorFor(3, { top: 50, height: 10 }, 0)).toEqual({ offset: 3, within: 0 });
    expect(locatorFor(3, { top: 50, height: 0 }, 60)).toEqual({ offset: 3, within: 0 });
  });
});

test('lastAbove agrees with a search from the end', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(50), { minLength: 1 }),
      fc.integer({ min: -5, max: 60 }),
      (all, y) => {
        const tops = all.toSorted((a, b) => a - b);
        const expected = Math.max(
          0,
          tops.findLastIndex((top) => top <= y),
        );
        expect(lastAbove(tops.length, (at) => tops[at] ?? 0, y)).toBe(expected);
      },
    ),
  );
  expect(lastAbove(0, () => 0, 0)).toBe(-1);
});

describe('progress', () => {
  test.each([
    [{ offset: 0, within: 0 }, 0],
    [{ offset: 50, within: 0.5 }, 0.6],
  ])('at %j', (locator, expected) => {
    expect(progressOf(locator, 20, 100, false)).toBeCloseTo(expected);
  });

  test('is complete at the end, and nothing in an empty text', () => {
    expect(progressOf({ offset: 10, within: 0 }, 20, 100, true)).toBe(1);
    expect(progressOf({ offset: 0, within: 0 }, 0, 0, false)).toBe(0);
  });
});
