import { expect, test } from 'vitest';
import { ratioAt, ratioForKey } from '../../../../renderer/panes/ratio';

test('the line stays where both panes can be read', () => {
  expect(ratioAt(300, 1000)).toBe(0.3);
  expect(ratioAt(-50, 1000)).toBe(0.25);
  expect(ratioAt(990, 1000)).toBe(0.75);
  expect(ratioAt(5, 0)).toBe(0.5);
});

test('arrows move it along the way in which the panes lie', () => {
  expect(ratioForKey('ArrowRight', 0.5, false)).toBe(0.52);
  expect(ratioForKey('ArrowDown', 0.5, false)).toBeNull();
  expect(ratioForKey('ArrowDown', 0.5, true)).toBe(0.52);
  expect(ratioForKey('ArrowUp', 0.26, true)).toBe(0.25);
  expect(ratioForKey('Home', 0.5, false)).toBe(0.25);
  expect(ratioForKey('End', 0.5, true)).toBe(0.75);
});
