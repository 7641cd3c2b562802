import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marginLayout } from '../../../../renderer/annotations/margin-layout';

const items = fc
  .array(fc.record({ y: fc.nat(2000), height: fc.integer({ min: 20, max: 300 }) }), {
    maxLength: 25,
  })
  .map((made) => made.toSorted((a, b) => a.y - b.y));

describe('cards', () => {
  test('stand at their lines where there is room', () => {
    expect(
      marginLayout([
        { y: 10, height: 20 },
        { y: 100, height: 20 },
      ]),
    ).toEqual([10, 100]);
  });

  test('are pushed down by the one before', () => {
    expect(
      marginLayout([
        { y: 10, height: 50 },
        { y: 20, height: 20 },
      ]),
    ).toEqual([10, 68]);
  });

  test('with the focus stand at their line; the others make room', () => {
    const three = [
      { y: 100, height: 50 },
      { y: 120, height: 50 },
      { y: 130, height: 50 },
    ];
    expect(marginLayout(three, 1)).toEqual([62, 120, 178]);
  });

  test('never rise above the floor, even for the focus', () => {
    const two = [
      { y: 10, height: 50 },
      { y: 20, height: 50 },
    ];
    expect(marginLayout(two, 1, 5)).toEqual([5, 63]);
  });
});

test('no card lies over another or above the floor, whichever has the focus', () => {
  fc.assert(
    fc.property(items, fc.option(fc.nat(24)), fc.nat(100), (made, anchor, floor) => {
      const tops = marginLayout(made, anchor, floor);
      let free = floor;
      tops.forEach((top, at) => {
        expect(top).toBeGreaterThanOrEqual(free);
        free = top + (made[at]?.height ?? 0);
      });
      expect(tops).toHaveLength(made.length);
    }),
  );
});

test('the focused card is at its line whenever there is room for those before it', () => {
  fc.assert(
    fc.property(items, fc.nat(24), (made, anchor) => {
      const before = made.slice(0, anchor).reduce((sum, { height }) => sum + height + 8, 0);
      const anchored = made[anchor];
      fc.pre(anchored !== undefined && before <= anchored.y);
      expect(marginLayout(made, anchor)[anchor]).toBe(anchored?.y);
    }),
  );
});
