import { describe, expect, test } from 'vitest';
import { bookmarkName, lineRange } from '../../../../renderer/state/bookmarks';
import { hold, holdAll, letGo } from '../../../../renderer/state/reader-held';
import { annotation } from '../blocks';

const bookmark = (id: string, start: number, note = '') =>
  annotation(id, start, start + 4, { motivation: 'bookmarking', note });

describe('lineRange', () => {
  const starts = [0, 100, 110];

  test('keeps some words of the line, and none of the next block', () => {
    expect(lineRange(starts, 20)).toEqual({ start: 20, end: 60 });
    expect(lineRange(starts, 90)).toEqual({ start: 90, end: 99 });
    expect(lineRange(starts, 99)).toEqual({ start: 99, end: 100 });
  });
});

test('a bookmark is called by its note’s first line, or by its words', () => {
  expect(bookmarkName(bookmark('b', 0, '要点\n其余'))).toBe('要点');
  const { target } = bookmark('b', 0);
  expect(bookmarkName(bookmark('b', 0))).toBe(target.quote.exact);
});

test('bookmarks stand apart from what marks words', () => {
  const held = holdAll([annotation('a', 0, 4), bookmark('b', 2)]);
  expect([held.order, held.bookmarks]).toEqual([['a'], ['b']]);
  const item = {
    key: 'c',
    annotation: bookmark('c', 0),
    acknowledged: null,
    status: 'saving' as const,
  };
  const more = hold(held, item);
  expect(more.bookmarks).toEqual(['c', 'b']);
  expect(letGo(more, 'b').bookmarks).toEqual(['c']);
});
