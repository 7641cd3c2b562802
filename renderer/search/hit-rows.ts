/** The list of hits as rows: each chapter's name, and under it its hits. */
import { lastAtMost, type Heading } from '../state/reader-blocks';

/** Heights in CSS pixels; a list of 30,000 rows can be scrolled only where each is known. */
export const CHAPTER_HEIGHT = 36;
export const HIT_HEIGHT = 62;

export type HitRow =
  | { readonly kind: 'chapter'; readonly heading: Heading | null; readonly count: number }
  | { readonly kind: 'hit'; readonly hit: number };

export interface HitRows {
  readonly rows: readonly HitRow[];
  /** Where each row begins and, as one more entry, how high all are; in CSS pixels. */
  readonly tops: readonly number[];
  /** The row of a hit. */
  readonly rowOf: (hit: number) => number;
}

/** Groups the hits by the heading that they stand under; `heading` is null above the first one. */
export function hitRows(hits: Uint32Array, headings: readonly Heading[]): HitRows {
  const starts = headings.map(({ start }) => start);
  const rows: HitRow[] = [];
  const rowOf: number[] = [];
  let hit = 0;
  while (2 * hit < hits.length) {
    const chapter = lastAtMost(starts, hits[2 * hit] ?? 0);
    const end = starts[chapter + 1] ?? Infinity;
    const first = hit;
    const place = rows.length;
    for (; 2 * hit < hits.length && (hits[2 * hit] ?? 0) < end; hit += 1) {
      rowOf.push(place + 1 + hit - first);
    }
    rows.push({ kind: 'chapter', heading: headings[chapter] ?? null, count: hit - first });
    for (let at = first; at < hit; at += 1) rows.push({ kind: 'hit', hit: at });
  }
  const tops = [0];
  for (const { kind } of rows) {
    tops.push((tops.at(-1) ?? 0) + (kind === 'hit' ? HIT_HEIGHT : CHAPTER_HEIGHT));
  }
  return { rows, tops, rowOf: (at) => rowOf[at] ?? 0 };
}

/** Rows that are drawn beyond each edge of the view. */
const OVERSCAN = 8;

/** The rows `[first, end)` that a view of `height` pixels needs when it is scrolled by `scrolled`. */
export function rowsInView(
  tops: readonly number[],
  scrolled: number,
  height: number,
): { readonly first: number; readonly end: number } {
  const count = tops.length - 1;
  return {
    first: Math.max(0, lastAtMost(tops, scrolled) - OVERSCAN),
    end: Math.min(count, lastAtMost(tops, scrolled + height) + 1 + OVERSCAN),
  };
}
