import type { Agreement } from './context';

/** A side of the context that agrees this well is taken for the same words. */
const GOOD_SIDE = 0.75;
/** Together the two sides must agree this well when neither is good by itself. */
const GOOD_MEAN = 0.6;

/** So much less is asked where both sides of the context vouch for the place. */
const LIKENESS_VOUCHED = 0.15;

/** How far the surroundings speak for a place: on `both` sides, on `one`, or on `none`. */
export type Support = 'both' | 'one' | 'none';

/** Reads the agreement of a place's surroundings. */
export function support({ before, after, mean }: Agreement): Support {
  if (before >= GOOD_SIDE && after >= GOOD_SIDE) return 'both';
  return before >= GOOD_SIDE || after >= GOOD_SIDE || mean >= GOOD_MEAN ? 'one' : 'none';
}

/**
 * The least similarity, in [0, 1], at which words are taken for a changed version of a quote of `length` UTF-16
 * units. One character of a short Chinese quote is a large part of its meaning, so short quotes ask for more:
 * up to 4 units all of it, up to 8 one edit. Where both sides of the context vouch for the place, less is asked.
 */
export function minimumScore(length: number, vouchedBy: Support): number {
  if (length <= 4) return vouchedBy === 'both' ? 0.75 : 1;
  const usual = length <= 8 ? 0.85 : length <= 16 ? 0.75 : length <= 32 ? 0.68 : 0.6;
  return vouchedBy === 'both' ? usual - 0.15 : usual;
}

/**
 * The least share of the weight of their words, in [0, 1], at which words that stand where a quote of `length` units must be,
 * between what was before and after it, are taken for a new wording of it.
 */
export function minimumLikeness(length: number, vouchedBy: Support): number {
  const usual = length <= 4 ? 0.75 : length <= 8 ? 0.6 : length <= 16 ? 0.55 : 0.5;
  return vouchedBy === 'both' ? usual - LIKENESS_VOUCHED : usual;
}

/** Words at least this similar to the quote, in [0, 1], are surely the same passage; others a person should look at. The review names it. */
export const SURE = 0.75;
