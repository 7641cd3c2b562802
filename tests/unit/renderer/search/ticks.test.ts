import { describe, expect, test } from 'vitest';
import { tickRows } from '../../../../renderer/search/ticks';

/** A short text in the upper half, a long one in the lower half below a gap. */
const EXTENT = { offsets: [0, 100, 1000], shares: [0.1, 0.5, 0.9] };
const hitsAt = (...starts: number[]) => Uint32Array.from(starts.flatMap((at) => [at, at + 1]));

describe('ticks', () => {
  test('stand where the section lies, by share of its text', () => {
    expect(tickRows(hitsAt(0, 50, 100, 550), EXTENT, 100)).toEqual([10, 30, 50, 70]);
  });

  test('are one where several hits share a pixel', () => {
    expect(tickRows(hitsAt(100, 101, 102), EXTENT, 100)).toEqual([50]);
  });

  test('stay within the bar', () => {
    const whole = { offsets: [0, 10], shares: [0, 1] };
    expect(tickRows(hitsAt(10), whole, 100)).toEqual([99]);
    expect(tickRows(hitsAt(5), { offsets: [0, 0], shares: [0, 1] }, 100)).toEqual([0]);
  });
});
