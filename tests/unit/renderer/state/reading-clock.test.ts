import { expect, test } from 'vitest';
import { ReadingClock, secondsToRead } from '../../../../renderer/state/reading-clock';

test('a block is read after a quarter of its time, within limits, and once', () => {
  // 12 seconds of attentive reading.
  const clock = new ReadingClock(() => 0.2);
  expect(clock.see(3, 5, 1)).toEqual([]);
  expect(clock.see(4, 6, 1)).toEqual([]);
  expect(clock.see(3, 5, 1)).toEqual([4]);
  expect(clock.see(3, 5, 1)).toEqual([3]);
  expect(clock.see(3, 5, 100)).toEqual([]);
  expect(secondsToRead(0)).toBe(1);
  expect(secondsToRead(30)).toBe(12);
});

test('a block that has not come yet is not read, however long its place is in view', () => {
  let minutes = Infinity;
  const clock = new ReadingClock(() => minutes);
  expect(clock.see(0, 1, 11)).toEqual([]);
  minutes = 1;
  expect(clock.see(0, 1, 1)).toEqual([0]);
});
