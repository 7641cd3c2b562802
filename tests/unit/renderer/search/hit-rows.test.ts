import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHAPTER_HEIGHT,
  chaptersWith,
  HIT_HEIGHT,
  hitRows,
  rowsInView,
  type HitRow,
} from '../../../../renderer/search/hit-rows';
import type { Aside, AsideHit } from '../../../../renderer/state/find';

const chapter = (block: number, start: number) => ({ block, start, level: 1, text: `c${block}` });
const HEADINGS = [chapter(1, 10), chapter(4, 50), chapter(9, 80)];
const hitsAt = (...starts: number[]) => Uint32Array.from(starts.flatMap((at) => [at, at + 2]));

const nameOf = (row: HitRow) => {
  if (row.kind === 'hit') return row.hit;
  return `${row.kind === 'beside' ? row.what : (row.heading?.text ?? '-')} ${row.count}`;
};
const aside = (one: Aside): AsideHit => ({ aside: one, start: 0, end: 1 });

describe('the rows of the list', () => {
  test('end with the notes and with what was folded away', () => {
    const { rows, rowOf } = hitRows(hitsAt(10), HEADINGS, [
      aside({ kind: 'note', key: 'a', offset: 3, text: 'a' }),
      aside({ kind: 'folded', before: 2, line: 0, offset: 20, text: 'b' }),
      aside({ kind: 'folded', before: 2, line: 1, offset: 20, text: 'c' }),
    ]);
    expect(rows.map(nameOf)).toEqual(['c1 1', 0, 'note 1', 1, 'folded 2', 2, 3]);
    expect([0, 1, 2, 3].map(rowOf)).toEqual([1, 3, 5, 6]);
  });

  test('put each hit under its chapter, and leave out chapters without one', () => {
    const { rows } = hitRows(hitsAt(3, 10, 49, 85), HEADINGS);
    expect(rows.map(nameOf)).toEqual(['- 1', 0, 'c1 2', 1, 2, 'c9 1', 3]);
  });

  test('know where each of them stands', () => {
    const { tops, rowOf } = hitRows(hitsAt(10, 12, 85), HEADINGS);
    expect(tops).toEqual([
      0,
      CHAPTER_HEIGHT,
      CHAPTER_HEIGHT + HIT_HEIGHT,
      CHAPTER_HEIGHT + 2 * HIT_HEIGHT,
      2 * CHAPTER_HEIGHT + 2 * HIT_HEIGHT,
      2 * CHAPTER_HEIGHT + 3 * HIT_HEIGHT,
    ]);
    expect([rowOf(0), rowOf(1), rowOf(2)]).toEqual([1, 2, 4]);
  });

  test('are none for no hits', () => {
    const { rows, tops } = hitRows(new Uint32Array(0), HEADINGS);
    expect(rows).toEqual([]);
    expect(rowsInView(tops, 0, 800)).toEqual({ first: 0, end: 0 });
  });

  test('in view are few, and cover the view', () => {
    const starts = fc.uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 800 });
    fc.assert(
      fc.property(starts, fc.nat(60_000), fc.integer({ min: 1, max: 2000 }), (at, top, height) => {
        const { tops } = hitRows(hitsAt(...at.toSorted((a, b) => a - b)), HEADINGS);
        const all = tops.at(-1) ?? 0;
        const scrolled = Math.min(top, Math.max(0, all - height));
        const { first, end } = rowsInView(tops, scrolled, height);
        expect(end - first).toBeLessThan(200);
        expect(tops[first]).toBeLessThanOrEqual(scrolled);
        expect(tops[end]).toBeGreaterThanOrEqual(Math.min(all, scrolled + height));
      }),
    );
  });
});

describe('the chapters to choose from', () => {
  const leaf = (block: number, start: number, level: number) => ({
    ...chapter(block, start),
    level,
  });

  test('count what is under them, and are those that have any', () => {
    const headings = [leaf(1, 10, 1), leaf(2, 20, 2), leaf(3, 40, 2), leaf(4, 60, 1)];
    const chapters = chaptersWith(hitsAt(3, 12, 25, 70), headings);
    expect(chapters.map(({ heading, end, count }) => [heading.block, end, count])).toEqual([
      [1, 60, 2],
      [2, 40, 1],
      [4, Infinity, 1],
    ]);
  });

  test('are those of the upper levels where there are too many', () => {
    const headings = Array.from({ length: 400 }, (_, at) =>
      leaf(at, at * 10, at % 40 === 0 ? 1 : 2),
    );
    const hits = hitsAt(...headings.map(({ start }) => start));
    expect(chaptersWith(hits, headings)).toHaveLength(10);
  });
});
