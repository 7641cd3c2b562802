import type { Anchoring } from '../../preload/contract/annotation';
import { alignTexts, type CommonRun } from './align';
import { createAnchorer, settle } from './anchor';
import { findApproximate } from './approximate';
import { exactPlaces, similarPlaces, type Place } from './candidates';
import { choose } from './choose';
import { contextAgreement } from './context';
import { GramIndex } from './gram-index';
import { similarity } from './similarity';
import { describeTarget, type Target } from './target';
import { isTelling } from './telling';
import { minimumScore, support } from './thresholds';

/** An annotation as it stands in the text that is about to be replaced. */
export interface Anchored {
  readonly target: Target;
  readonly anchoring: Anchoring;
}

/** Longer quotes are bounded by the runs that they share with the new text instead of being searched for. */
const LONG = 1024;
/** A wider stretch of new text says too little about where the passage is: it is looked for by its context. */
const MAX_WINDOW = 20_000;

/** Index of the last run that begins at or before `offset` of the old text; -1 if none. */
function runAt(runs: readonly CommonRun[], offset: number): number {
  let low = -1;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.before ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Knows what became of each stretch of an old text in a new one. */
class Revision {
  readonly #before: string;
  readonly #after: string;
  readonly #runs: readonly CommonRun[];
  #index: GramIndex | undefined;

  constructor(before: string, after: string) {
    this.#before = before;
    this.#after = after;
    this.#runs = alignTexts(before, after);
  }

  /** Where `[start, end)` of the old text stands in the new one, changed or not; undefined if it is gone. */
  follow(place: Place): Place | undefined {
    return this.#inOrder(place) ?? this.#elsewhere(place);
  }

  /** Looks between the neighbours of the passage, where it is unless it was moved. */
  #inOrder(place: Place): Place | undefined {
    const runs = this.#runs;
    const first = runAt(runs, place.start);
    const last = runAt(runs, place.end - 1);
    const head = runs[first];
    const tail = runs[last];
    const headHolds = head !== undefined && place.start < head.before + head.length;
    const tailHolds = tail !== undefined && place.end <= tail.before + tail.length;
    const start = headHolds
      ? head.after + place.start - head.before
      : (head?.after ?? 0) + (head?.length ?? 0);
    const end = tailHolds
      ? tail.after + place.end - tail.before
      : (runs[last + 1]?.after ?? this.#after.length);
    if (headHolds && first === last && tailHolds) return { start, end };
    if (start >= end || end - start > MAX_WINDOW + 2 * (place.end - place.start)) return undefined;
    const found =
      headHolds && tailHolds
        ? { start, end }
        : this.#within(place, { start, end }, headHolds, tailHolds);
    return found && this.#isLike(place, found) ? found : undefined;
  }

  #within(place: Place, window: Place, headHolds: boolean, tailHolds: boolean): Place | undefined {
    const words = this.#before.slice(place.start, place.end);
    const found = words.length <= LONG ? this.#search(words, window) : this.#shared(place);
    if (!found) return undefined;
    return {
      start: headHolds ? window.start : found.start,
      end: tailHolds ? window.end : found.end,
    };
  }

  #search(words: string, { start, end }: Place): Place | undefined {
    const errors = Math.floor(words.length * (1 - minimumScore(words.length, 'both')));
    return findApproximate(words, this.#after, start, end, errors);
  }

  /** From the first to the last unit that the passage shares with the new text. */
  #shared(place: Place): Place | undefined {
    const first = this.#runs[runAt(this.#runs, place.start) + 1];
    const last = this.#runs[runAt(this.#runs, place.end - 1)];
    if (!first || !last || last.before < first.before) return undefined;
    return { start: first.after, end: last.after + last.length };
  }

  #isLike(place: Place, found: Place): boolean {
    const { quote } = describeTarget(this.#before, place);
    const score = similarity(quote.exact, this.#after.slice(found.start, found.end));
    const vouchedBy = support(contextAgreement(this.#after, found.start, found.end, quote));
    return score >= minimumScore(quote.exact.length, vouchedBy === 'both' ? 'both' : 'one');
  }

  /** Looks in what is new, since a passage that stood elsewhere before has its own place already. */
  #elsewhere(place: Place): Place | undefined {
    const target = describeTarget(this.#before, place);
    const { exact } = target.quote;
    const free = (found: Place) => this.#isNew(found);
    const same = exactPlaces(this.#after, exact).filter(free);
    const choice = choose(this.#after, same, target);
    if (choice.kind === 'one') return choice.place;
    if (choice.kind === 'ambiguous') return undefined;
    const [only, second] = same;
    const wasOnly = this.#before.indexOf(exact) === this.#before.lastIndexOf(exact);
    if (only && !second && wasOnly && isTelling(exact)) return only;
    this.#index ??= new GramIndex(this.#after);
    const least = minimumScore(exact.length, 'both');
    const similar = similarPlaces(this.#after, this.#index, exact, least).filter(free);
    const likely = choose(this.#after, similar, target);
    return likely.kind === 'one' ? likely.place : undefined;
  }

  /** Whether less than half of a place of the new text was there before. */
  #isNew({ start, end }: Place): boolean {
    let known = 0;
    for (let index = this.#runBefore(start); index < this.#runs.length; index += 1) {
      const run = this.#runs[index];
      if (!run || run.after >= end) break;
      known += Math.max(0, Math.min(end, run.after + run.length) - Math.max(start, run.after));
    }
    return known * 2 < end - start;
  }

  #runBefore(offset: number): number {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle]?.after ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/**
 * Carries annotations over from `before`, the text in which they stand, to `after`, the newer copy of the same
 * report; answers index for index. Knowing both texts settles what a quote alone cannot: which of several equal
 * sentences is meant, whether a passage was changed or is gone, and what was moved. Orphans are looked for by
 * their quote again. `score` compares with the words that the owner marked, not with the last copy's.
 */
export function reanchor(
  before: string,
  after: string,
  annotations: readonly Anchored[],
): Anchoring[] {
  const anchorByQuote = createAnchorer(after);
  const revision = new Revision(before, after);
  return annotations.map(({ target, anchoring }) => {
    if (anchoring.state === 'orphan') return anchorByQuote(target);
    const place = revision.follow(anchoring);
    return place ? settle(after, place, target) : { state: 'orphan' };
  });
}
