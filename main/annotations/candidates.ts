import type { TextQuoteSelector } from '../../preload/contract/annotation';
import { findApproximate } from './approximate';
import { GRAM, type GramIndex } from './gram-index';
import type { Place } from './place';

/** Longer quotes are looked for by their two ends. */
const LONG = 1024;
const END_PIECE = 256;
const MAX_SEEDS = 64;
const MAX_WINDOWS = 16;
const MAX_EXACT = 100_000;

/** Every place where exactly `exact` stands, in order; at most 100,000. */
export function exactPlaces(text: string, exact: string): Place[] {
  const places: Place[] = [];
  if (exact === '') return places;
  let at = text.indexOf(exact);
  while (at >= 0 && places.length < MAX_EXACT) {
    places.push({ start: at, end: at + exact.length });
    at = text.indexOf(exact, at + 1);
  }
  return places;
}

/** Starts at which `piece` may stand, given the runs of four units that they have in common; best first. */
function likelyStarts(index: GramIndex, piece: string, width: number): number[] {
  const votes = new Map<number, number>();
  const step = Math.max(1, Math.ceil((piece.length - GRAM + 1) / MAX_SEEDS));
  for (let offset = 0; offset + GRAM <= piece.length; offset += step) {
    const seen = new Set<number>();
    for (const at of index.find(piece.slice(offset, offset + GRAM))) {
      seen.add(Math.floor((at - offset) / width));
    }
    for (const bucket of seen) votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
  }
  const weight = (bucket: number) => (votes.get(bucket) ?? 0) + (votes.get(bucket + 1) ?? 0);
  return [...votes.keys()]
    .toSorted((a, b) => weight(b) - weight(a) || a - b)
    .slice(0, MAX_WINDOWS)
    .map((bucket) => bucket * width);
}

function similarPieces(text: string, index: GramIndex, piece: string, errors: number): Place[] {
  const width = Math.max(8, errors + 1);
  const places = likelyStarts(index, piece, width).flatMap((start) => {
    const from = Math.max(0, start - width);
    const to = Math.min(text.length, start + 2 * width + piece.length + errors);
    return findApproximate(piece, text, from, to, errors) ?? [];
  });
  const known = new Set<number>();
  return places.filter(({ start }) => !known.has(start) && known.add(start));
}

/**
 * Places whose words are like the quote's, at most `1 - least` of it being edits: windows are voted for by shared
 * runs of four units, then searched by edit distance. A long quote is the stretch between its like ends.
 */
export function similarPlaces(
  text: string,
  index: GramIndex,
  exact: string,
  least: number,
): Place[] {
  if (exact.length <= LONG) {
    return similarPieces(text, index, exact, Math.floor(exact.length * (1 - least)));
  }
  const errors = Math.floor(END_PIECE * (1 - least));
  const heads = similarPieces(text, index, exact.slice(0, END_PIECE), errors);
  const tails = similarPieces(text, index, exact.slice(-END_PIECE), errors);
  return between(heads, tails, exact.length);
}

/** Places between the stored prefix and suffix, or the near halves of them, wherever both still stand. */
export function bracketedPlaces(text: string, quote: TextQuoteSelector): Place[] {
  const near = 12;
  const before = exactPlaces(text, quote.prefix.slice(-near));
  const after = exactPlaces(text, quote.suffix.slice(0, near));
  if (before.length > 1000 || after.length > 1000) return [];
  const heads = before.map(({ end }) => ({ start: end, end }));
  const tails = after.map(({ start }) => ({ start, end: start }));
  return between(heads, tails, quote.exact.length);
}

/** From each head to the first tail after it, where the length is still plausible for `length` units. */
function between(heads: readonly Place[], tails: readonly Place[], length: number): Place[] {
  const ordered = tails.toSorted((a, b) => a.start - b.start);
  return heads.flatMap((head) => {
    const tail = ordered.find(({ start, end }) => start >= head.end && end > head.start);
    if (!tail) return [];
    const plausible = tail.end - head.start <= 2 * length + 32;
    return plausible ? [{ start: head.start, end: tail.end }] : [];
  });
}
