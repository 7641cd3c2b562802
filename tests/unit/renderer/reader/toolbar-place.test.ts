import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toolbarPlace } from '../../../../renderer/reader/toolbar-place';

const view = { left: 200, top: 40, right: 900, bottom: 700 };
const size = { width: 240, height: 40 };
const line = (left: number, top: number) => ({ left, top, right: left + 100, bottom: top + 20 });

test('it goes below the end of the selection', () => {
  expect(toolbarPlace({ line: line(400, 300), from: 300, view, ...size })).toEqual({
    left: 380,
    top: 328,
  });
});

test('it goes above where there is no room below', () => {
  expect(toolbarPlace({ line: line(400, 670), from: 670, view, ...size }).top).toBe(622);
});

test('it is always inside the view', () => {
  const place = fc.tuple(fc.integer({ min: 200, max: 900 }), fc.integer({ min: 40, max: 680 }));
  fc.assert(
    fc.property(place, ([x, y]) => {
      const { left, top } = toolbarPlace({ line: line(x, y), from: y - 60, view, ...size });
      expect(left).toBeGreaterThanOrEqual(view.left);
      expect(left + size.width).toBeLessThanOrEqual(view.right);
      expect(top).toBeGreaterThanOrEqual(view.top);
      expect(top + size.height).toBeLessThanOrEqual(view.bottom);
    }),
  );
});
