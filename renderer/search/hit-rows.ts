/** The list of hits as rows: each chapter's name, and under it its hits; then those in notes and in what was folded away. */
import { countWithin, type Aside, type AsideHit } from '../state/find';
import { lastAtMost, type Heading } from '../state/reader-blocks';

/** Heights in CSS pixels; a list of 30,000 rows can be scrolled only where each is known. */
export const CHAPTER_HEIGHT = 36;
export const HIT_HEIGHT = 62;

export type HitRow =
  | { readonly kind: 'chapter'; readonly heading: Heading | null; readonly count: number }
  | { readonly kind: 'beside'; readonly what: Aside['kind']; readonly count: number }
  | { readonly kind: 'hit'; readonly hit: number };

export interface HitRows {
  readonly rows: readonly HitRow[];
  /** Where each row begins and, as one more entry, how high all are; in CSS pixels. */
  readonly tops: readonly number[];
  /** The row of a hit. */
  readonly rowOf: (hit: number) => number;
}

/**
 * Groups the hits by the heading that they stand under; `heading` is null above the first one. Those beside the text are numbered
 * after them and come last.
 */
export function hitRows(
  hits: Uint32Array,
  headings: readonly Heading[],
  asides: readonly AsideHit[] = [],
): HitRows {
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
  for (const what of ['note', 'folded'] as const) {
    const count = asides.filter(({ aside }) => aside.kind === what).length;
    if (count > 0) rows.push({ kind: 'beside', what, count });
    for (let at = 0; at < count; at += 1, hit += 1) {
      rowOf.push(rows.length);
      rows.push({ kind: 'hit', hit });
    }
  }
  const tops = [0];
  for (const { kind } of rows) {
    tops.push((tops.at(-1) ?? 0) + (kind === 'hit' ? HIT_HEIGHT : CHAPTER_HEIGHT));
  }
  return { rows, tops, rowOf: (at) => rowOf[at] ?? 0 };
}

/** A part of the list that it can be narrowed to. */
export interface Chapter {
  readonly heading: Heading;
  /** Where it ends with all that is under it, in UTF-16 units. */
  readonly end: number;
  readonly count: number;
}

/** More names than this are no choice. */
const MOST_CHAPTERS = 150;

/** The chapters that have hits, down to the level at which they are still few enough to choose from. */
export function chaptersWith(hits: Uint32Array, headings: readonly Heading[]): Chapter[] {
  const ends = new Map<Heading, number>();
  const open: Heading[] = [];
  for (const heading of headings) {
    for (let last = open.at(-1); last && last.level >= heading.level; last = open.at(-1)) {
      ends.set(last, heading.start);
      open.pop();
    }
    open.push(heading);
  }
  const chapters = headings
    .map((heading) => {
      const end = ends.get(heading) ?? Infinity;
      return { heading, end, count: countWithin(hits, { start: heading.start, end }) };
    })
    .filter(({ count }) => count > 0);
  const levels = [...new Set(chapters.map(({ heading }) => heading.level))].toSorted(
    (a, b) => b - a,
  );
  return (
    levels
      .map((level) => chapters.filter(({ heading }) => heading.level <= level))
      .find(({ length }) => length <= MOST_CHAPTERS) ?? []
  );
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
