import { describe, expect, it } from 'vitest';
import { gridStep } from '../../../../renderer/library/grid-step';

/** Three in the first row, two in the second, one in a list below. */
const PLACES = [
  { left: 0, top: 0 },
  { left: 100, top: 0 },
  { left: 200, top: 0 },
  { left: 0, top: 150 },
  { left: 100, top: 150 },
  { left: 0, top: 300 },
];
const step = (key: string, from: number) => gridStep(key, from, PLACES);

describe('gridStep', () => {
  it('goes along the order and stops at the ends', () => {
    expect(step('ArrowRight', 2)).toBe(3);
    expect(step('ArrowRight', 5)).toBe(5);
    expect(step('ArrowLeft', 0)).toBe(0);
    expect(step('Home', 4)).toBe(0);
    expect(step('End', 0)).toBe(5);
  });

  it('goes to what lies above and below', () => {
    expect(step('ArrowDown', 1)).toBe(4);
    expect(step('ArrowDown', 2)).toBe(4);
    expect(step('ArrowDown', 5)).toBe(5);
    expect(step('ArrowUp', 5)).toBe(3);
    expect(step('ArrowUp', 4)).toBe(1);
  });

  it('enters from outside at the first', () => {
    expect(step('ArrowDown', -1)).toBe(0);
    expect(step('ArrowRight', -1)).toBe(0);
  });

  it('leaves other keys, and an empty library, alone', () => {
    expect(step('a', 0)).toBeUndefined();
    expect(gridStep('End', -1, [])).toBeUndefined();
  });
});
