import { expect, test } from 'vitest';
import { chapterShares } from '../../../../renderer/state/read-spans';

const heading = (block: number, level: number, start: number) => ({
  block,
  level,
  text: '',
  start,
});

test('a chapter is read by the share of its text and of the chapters in it', () => {
  const headings = [heading(0, 1, 10), heading(2, 2, 30), heading(5, 1, 50)];
  const shares = chapterShares(headings, 100, [
    [0, 20],
    [30, 50],
  ]);
  expect([...shares].toSorted(([a], [b]) => a - b)).toEqual([
    [0, 0.75],
    [2, 1],
    [5, 0],
  ]);
  expect(chapterShares(headings, 100, []).size).toBe(0);
});
