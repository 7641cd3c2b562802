import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaSchema, type Area } from '../../../../../preload/contract/annotation';
import {
  areaBetween,
  areaForKey,
  contains,
  HANDLES,
  isTooSmall,
  LEAST,
  movedBy,
  resizedBy,
  spotIn,
} from '../../../../../renderer/ui/area/geometry';

const number = fc.double({ min: -250, max: 250, noNaN: true });
const spot = fc.record({ x: number, y: number });
const area = fc
  .tuple(spot, spot)
  .map(([a, b]) => areaBetween(a, b))
  .filter((one) => !isTooSmall(one));
const handle = fc.constantFrom(...HANDLES);

/** That the contract takes it, and that nothing of it lies beyond the picture. */
function expectOnPicture(one: Area): void {
  expect(areaSchema.safeParse(one).success).toBe(true);
  expect(one.x + one.width).toBeLessThanOrEqual(100.001);
  expect(one.y + one.height).toBeLessThanOrEqual(100.001);
}

describe('a rectangle on a picture', () => {
  test('lies on the picture, whatever two points it is drawn between', () => {
    fc.assert(fc.property(spot, spot, (a, b) => expectOnPicture(areaBetween(a, b))));
  });

  test('is the same from either corner', () => {
    fc.assert(
      fc.property(spot, spot, (a, b) => {
        expect(areaBetween(a, b)).toEqual(areaBetween(b, a));
      }),
    );
  });

  test('keeps its size and stays on the picture when it is moved', () => {
    fc.assert(
      fc.property(area, number, number, (one, dx, dy) => {
        const moved = movedBy(one, dx, dy);
        expectOnPicture(moved);
        expect(moved.width).toBeCloseTo(one.width, 1);
        expect(moved.height).toBeCloseTo(one.height, 1);
      }),
    );
  });

  test('holds the edges that are not dragged, and never vanishes', () => {
    fc.assert(
      fc.property(area, handle, number, number, (one, by, dx, dy) => {
        const resized = resizedBy(one, by, dx, dy);
        expectOnPicture(resized);
        expect(resized.width).toBeGreaterThan(LEAST - 0.02);
        expect(resized.height).toBeGreaterThan(LEAST - 0.02);
        if (!by.includes('w')) expect(resized.x).toBeCloseTo(one.x, 2);
        if (!by.startsWith('n')) expect(resized.y).toBeCloseTo(one.y, 2);
        if (!by.includes('e')) {
          expect(resized.x + resized.width).toBeCloseTo(one.x + one.width, 1);
        }
        if (!by.startsWith('s')) {
          expect(resized.y + resized.height).toBeCloseTo(one.y + one.height, 1);
        }
      }),
    );
  });

  test('holds its corners and its middle', () => {
    fc.assert(
      fc.property(area, (one) => {
        expect(contains(one, { x: one.x, y: one.y })).toBe(true);
        expect(contains(one, { x: one.x + one.width / 2, y: one.y + one.height / 2 })).toBe(true);
        expect(contains(one, { x: one.x - 0.1, y: one.y })).toBe(false);
      }),
    );
  });
});

describe('with keys', () => {
  const one: Area = { x: 10, y: 20, width: 30, height: 40 };
  const press = (key: string, more = {}) => ({
    key,
    shiftKey: false,
    ctrlKey: false,
    altKey: false,
    ...more,
  });

  test('arrows move, with Shift they size, with Ctrl by little', () => {
    expect(areaForKey(one, press('ArrowRight'))).toEqual({ ...one, x: 12 });
    expect(areaForKey(one, press('ArrowUp', { ctrlKey: true }))).toEqual({ ...one, y: 19.75 });
    expect(areaForKey(one, press('ArrowDown', { shiftKey: true }))).toEqual({ ...one, height: 42 });
    expect(areaForKey(one, press('Enter'))).toBeNull();
  });
});

test('a point of the viewport is told by its share of the picture', () => {
  const box = { left: 100, top: 50, width: 400, height: 200 };
  expect(spotIn(box, { x: 200, y: 150 })).toEqual({ x: 25, y: 50 });
  expect(spotIn({ ...box, width: 0 }, { x: 200, y: 50 })).toEqual({ x: 0, y: 0 });
});
