import type { TextQuoteSelector } from '../../preload/contract/annotation';
import type { Place } from './place';
import { contextAgreement } from './context';
import { similarity } from './similarity';
import type { Target } from './target';
import { minimumScore, support } from './thresholds';

/** More places than this are first thinned by the units next to them that agree. */
const MAX_RATED = 200;
/** Two places whose worth is nearer than this cannot be told apart. */
const MARGIN = 0.05;

interface Rated {
  readonly place: Place;
  /** Likeness of the words and of the surroundings together, in [0, 1]. */
  readonly worth: number;
}

/** What became of a choice: a place, several that cannot be told apart, or none that is good enough. */
export type Choice =
  | { readonly kind: 'one'; readonly place: Place }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'none' };

/** Units right before and right after a place that equal the stored context. */
function touching(text: string, { start, end }: Place, { prefix, suffix }: TextQuoteSelector) {
  let before = 0;
  while (
    before < prefix.length &&
    prefix.charCodeAt(prefix.length - 1 - before) === text.charCodeAt(start - 1 - before)
  ) {
    before += 1;
  }
  let after = 0;
  while (after < suffix.length && suffix.charCodeAt(after) === text.charCodeAt(end + after)) {
    after += 1;
  }
  return before + after;
}

function thin(text: string, places: readonly Place[], target: Target): readonly Place[] {
  if (places.length <= MAX_RATED) return places;
  return places
    .map((place) => ({ place, touching: touching(text, place, target.quote) }))
    .toSorted((a, b) => b.touching - a.touching || a.place.start - b.place.start)
    .slice(0, MAX_RATED)
    .map(({ place }) => place);
}

function rate(text: string, place: Place, { quote }: Target): Rated | undefined {
  const agreement = contextAgreement(text, place.start, place.end, quote);
  const vouchedBy = support(agreement);
  if (vouchedBy === 'none') return undefined;
  const score = similarity(quote.exact, text.slice(place.start, place.end));
  if (score < minimumScore(quote.exact.length, vouchedBy)) return undefined;
  return { place, worth: (score + agreement.mean) / 2 };
}

const apart = (one: Place, other: Place): boolean =>
  one.end <= other.start || other.end <= one.start;

/**
 * Picks the place of `text` that is the target's: its words must be like the quote's (`minimumScore`) and its
 * surroundings must agree on one side at least. Where two places are equally good, the one at the stored offset
 * wins, and without such a one the choice is ambiguous.
 */
export function choose(text: string, places: readonly Place[], target: Target): Choice {
  const rated = thin(text, places, target)
    .flatMap((place) => rate(text, place, target) ?? [])
    .toSorted((a, b) => b.worth - a.worth);
  const best = rated[0];
  if (!best) return { kind: 'none' };
  const rivals = rated.filter(
    ({ place, worth }) =>
      apart(place, best.place) && worth > best.worth - MARGIN && !(best.worth === 1 && worth < 1),
  );
  if (rivals.length === 0) return { kind: 'one', place: best.place };
  const stored = [best, ...rivals].find(({ place }) => place.start === target.position.start);
  return stored ? { kind: 'one', place: stored.place } : { kind: 'ambiguous' };
}
