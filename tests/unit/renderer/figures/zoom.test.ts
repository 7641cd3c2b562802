import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST, wheelFactor, WHOLE, withinReach, zoomed } from '../../../../renderer/figures/zoom';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const view = fc.record({
  scale: fc.double({ min: 1, max: MOST, noNaN: true }),
  x: coordinate,
  y: coordinate,
});

describe('zoomed', () => {
  it('keeps the point under the pointer where it is', () => {
    fc.assert(
      fc.property(
        view,
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        fc.record({ x: coordinate, y: coordinate }),
        (from, factor, at) => {
          const to = zoomed(from, factor, at);
          // The place in the picture, in units of its size when it fits.
          expect((at.x - to.x) / to.scale).toBeCloseTo((at.x - from.x) / from.scale, 6);
          expect((at.y - to.y) / to.scale).toBeCloseTo((at.y - from.y) / from.scale, 6);
        },
      ),
    );
  });

  it('is never smaller than what fits, nor without bounds', () => {
    expect(zoomed(WHOLE, 0.5, { x: 0, y: 0 }).scale).toBe(1);
    expect(zoomed(WHOLE, 100, { x: 0, y: 0 }).scale).toBe(MOST);
  });
});

describe('withinReach', () => {
  const picture = { width: 400, height: 100 };
  const stage = { width: 400, height: 300 };

  it('leaves a picture that fits in the middle', () => {
    expect(withinReach({ scale: 1, x: 50, y: -20 }, picture, stage)).toEqual(WHOLE);
  });

  it('moves a larger one as far as its edge', () => {
    expect(withinReach({ scale: 2, x: 900, y: 900 }, picture, stage)).toEqual({
      scale: 2,
      x: 200,
      y: 0,
    });
  });
});

describe('wheelFactor', () => {
  it('enlarges away from the person, and undoes itself', () => {
    expect(wheelFactor(-100, 0, false)).toBeGreaterThan(1);
    expect(wheelFactor(100, 0, false) * wheelFactor(-100, 0, false)).toBeCloseTo(1, 10);
    expect(wheelFactor(-1, 1, false)).toBe(wheelFactor(-16, 0, false));
  });
});
