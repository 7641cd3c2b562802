import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CHAPTER_HEIGHT,
  HIT_HEIGHT,
  hitRows,
  rowsInView,
} from '../../../../renderer/search/hit-rows';

const chapter = (block: number, start: number) => ({ block, start, level: 1, text: `c${block}` });
const HEADINGS = [chapter(1, 10), chapter(4, 50), chapter(9, 80)];
const hitsAt = (...starts: number[]) => Uint32Array.from(starts.flatMap((at) => [at, at + 2]));

describe('the rows of the list', () => {
  test('put each hit under its chapter, and leave out chapters without one', () => {
    const { rows } = hitRows(hitsAt(3, 10, 49, 85), HEADINGS);
    expect(
      rows.map((row) =>
        row.kind === 'hit' ? row.hit : `${row.heading?.text ?? '-'} ${row.count}`,
      ),
    ).toEqual(['- 1', 0, 'c1 2', 1, 2, 'c9 1', 3]);
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
