/** Finds what a query asks for in folded text that consists of passages. */
import { occurrences } from './occurrences';
import type { Query } from './query';

export interface PassageText {
  /** The passages, each followed by a line break. */
  readonly folded: string;
  /** Where each passage begins and, as one more entry, where the text ends. */
  readonly starts: readonly number[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The occurrences of one term, and how far they have been taken from it. */
class Cursor {
  readonly #found: readonly number[];
  readonly #length: number;
  #at = 0;

  constructor(found: readonly number[], length: number) {
    this.#found = found;
    this.#length = length;
  }

  /** Takes those that begin before `end`. */
  takeUntil(end: number): Span[] {
    const spans: Span[] = [];
    for (; (this.#found[this.#at] ?? Infinity) < end; this.#at += 1) {
      const start = this.#found[this.#at] ?? 0;
      spans.push({ start, end: start + this.#length });
    }
    return spans;
  }
}

/**
 * Of the spans of several terms, those that belong to a stretch which holds every term and, besides one of each, at
 * most `near` units.
 */
function nearby(spans: readonly Span[][], near: number): Span[] {
  const room = spans.reduce((sum, [first]) => sum + (first ? first.end - first.start : 0), near);
  const all = spans
    .flatMap((list, term) => list.map((span) => ({ ...span, term })))
    .toSorted((a, b) => a.start - b.start);
  const kept = new Set<number>();
  all.forEach((first, from) => {
    const within: number[] = [];
    const terms = new Set<number>();
    for (let at = from; at < all.length; at += 1) {
      const span = all[at];
      if (!span || span.start > first.start + room) break;
      if (span.end > first.start + room) continue;
      within.push(at);
      terms.add(span.term);
    }
    if (terms.size === spans.length) within.forEach((at) => kept.add(at));
  });
  return all.filter((_, at) => kept.has(at));
}

/** Joins spans that overlap, and writes each as two entries. */
function append(hits: number[], spans: readonly Span[]): void {
  const first = hits.length;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = hits.at(-1);
    if (hits.length > first && last !== undefined && start < last) {
      hits[hits.length - 1] = Math.max(last, end);
    } else hits.push(start, end);
  }
}

/**
 * Every place that `query` finds, as start and end in turn, in UTF-16 units, ascending; hits that overlap are one.
 * Terms belong together within a passage.
 */
export function findHits(
  query: Query,
  { folded, starts }: PassageText,
  wholeWord = false,
): Uint32Array {
  const { terms, without, near } = query;
  const [only] = terms;
  if (only === undefined) return new Uint32Array(0);
  if (terms.length === 1 && without.length === 0) {
    const found = occurrences(folded, only, wholeWord);
    const hits = new Uint32Array(2 * found.length);
    // An array for each hit would take longer than finding them.
    found.forEach((start, at) => {
      hits[2 * at] = start;
      hits[2 * at + 1] = start + only.length;
    });
    return hits;
  }
  const cursor = (term: string) => new Cursor(occurrences(folded, term, wholeWord), term.length);
  const wanted = terms.map(cursor);
  const unwanted = without.map(cursor);
  const hits: number[] = [];
  for (let passage = 0; passage + 1 < starts.length; passage += 1) {
    const end = starts[passage + 1] ?? 0;
    const spans = wanted.map((one) => one.takeUntil(end));
    const excluded = unwanted.map((one) => one.takeUntil(end));
    if (spans.some(({ length }) => length === 0)) continue;
    if (excluded.some(({ length }) => length > 0)) continue;
    append(hits, near === null ? spans.flat() : nearby(spans, near));
  }
  return Uint32Array.from(hits);
}
