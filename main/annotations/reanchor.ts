import type { Anchoring } from '../../preload/contract/annotation';
import { alignTexts, type CommonRun } from './align';
import { createAnchorer, settle } from './anchor';
import { findApproximate } from './approximate';
import { exactPlaces, similarPlaces, type Place } from './candidates';
import { choose } from './choose';
import { contextAgreement } from './context';
import { GramIndex } from './gram-index';
import { likeness } from './likeness';
import { similarity } from './similarity';
import { describeTarget, type Target } from './target';
import { isTelling } from './telling';
import { minimumLikeness, minimumScore, support } from './thresholds';

/** An annotation as it stands in the text that is about to be replaced. */
export interface Anchored {
  readonly target: Target;
  readonly anchoring: Anchoring;
}

/** Longer quotes are bounded by the runs that they share with the new text instead of being searched for. */
const LONG = 1024;
/** A wider stretch of new text says too little about where the passage is: it is looked for by its context. */
const MAX_WINDOW = 20_000;
/** Words this similar to a telling quote are taken for it even where nothing around them is the same. */
const UNMISTAKABLE = 0.8;
/** Shorter runs may be common to both texts by chance. */
const TELLING_RUN = 8;
/** More wordings than this in one stretch are not compared one by one. */
const MAX_WORDINGS = 200;

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

/** Whether a place is all that stands on its line or lines. */
function fillsLines(text: string, { start, end }: Place): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const next = text.indexOf('\n', end);
  return before.trim() === '' && text.slice(end, next < 0 ? text.length : next).trim() === '';
}

/** A stretch of new text as a whole, its lines, and its sentences: what a passage may have been reworded to. */
function wordings(text: string, window: Place): Place[] {
  const stretch = text.slice(window.start, window.end);
  const pieces = [/[^\n]+/g, /[^\n。！？；]+?(?:[。！？；]|[.!?](?=\s)|$)|[^\n。！？；]+/g].flatMap(
    (piece) =>
      Array.from(stretch.matchAll(piece), ({ index, 0: words }) => {
        const start = window.start + index + words.length - words.trimStart().length;
        return { start, end: start + words.trim().length };
      }),
  );
  return pieces.length > MAX_WORDINGS ? [] : [window, ...pieces];
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
    return (
      this.#inOneRun(place) ??
      this.#sameElsewhere(place) ??
      this.#inOrder(place) ??
      this.#similarElsewhere(place)
    );
  }

  /** Where a passage stands that is wholly within one run. */
  #inOneRun(place: Place): Place | undefined {
    const run = this.#runs[runAt(this.#runs, place.start)];
    if (!run || place.end > run.before + run.length) return undefined;
    const shift = run.after - run.before;
    return { start: place.start + shift, end: place.end + shift };
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
    const room = MAX_WINDOW + 2 * (place.end - place.start);
    if (start >= end || end - start > room) return undefined;
    return this.#mostLike(place, this.#within(place, { start, end }, headHolds, tailHolds));
  }

  /**
   * Places in a window that may be the passage's. A side that holds is where the window ends, unless the run that
   * holds it only shares a few units with the passage by chance; so each place comes with and without its sides.
   */
  #within(place: Place, window: Place, headHolds: boolean, tailHolds: boolean): Place[] {
    const words = this.#before.slice(place.start, place.end);
    const shared = this.#shared(place);
    const places =
      words.length > LONG
        ? [shared ?? []].flat()
        : [...this.#search(words, window), ...wordings(this.#after, window)];
    const held = places.map(({ start, end }) => ({
      start: headHolds ? window.start : start,
      end: tailHolds ? window.end : end,
    }));
    return [...held, ...places];
  }

  #search(words: string, { start, end }: Place): Place[] {
    const found = findApproximate(words, this.#after, start, end, words.length >> 1);
    return found ? [found] : [];
  }

  /** From the first to the last unit that the passage shares with the new text. */
  #shared(place: Place): Place | undefined {
    const first = this.#runs[runAt(this.#runs, place.start) + 1];
    const last = this.#runs[runAt(this.#runs, place.end - 1)];
    if (!first || !last || last.before < first.before) return undefined;
    return { start: first.after, end: last.after + last.length };
  }

  /** The place whose words are most like the passage's, if they are like enough. */
  #mostLike(place: Place, candidates: readonly Place[]): Place | undefined {
    const { quote } = describeTarget(this.#before, place);
    const [best] = candidates
      .filter(({ start, end }) => start < end)
      .map((found) => ({
        found,
        score: likeness(quote.exact, this.#after.slice(found.start, found.end)),
      }))
      .toSorted((a, b) => b.score - a.score);
    if (!best) return undefined;
    const { start, end } = best.found;
    const vouchedBy = support(contextAgreement(this.#after, start, end, quote));
    return best.score >= minimumLikeness(quote.exact.length, vouchedBy) ? best.found : undefined;
  }

  /**
   * The very words in what is new, for a passage that was moved; what stood elsewhere before has its own place
   * already. Their context must agree, unless they stand once in either text and cannot be there by chance.
   */
  #sameElsewhere(place: Place): Place | undefined {
    const target = describeTarget(this.#before, place);
    const { exact } = target.quote;
    const all = exactPlaces(this.#after, exact);
    const fresh = all.filter((found) => !this.#isInOneRun(found));
    const choice = choose(this.#after, fresh, target);
    if (choice.kind === 'one') return choice.place;
    const [only] = fresh;
    const isOnly = all.length === 1 && exactPlaces(this.#before, exact).length === 1;
    if (!only || !isOnly) return undefined;
    const isLine = fillsLines(this.#before, place) && fillsLines(this.#after, only);
    return isLine || isTelling(exact) ? only : undefined;
  }

  /** Similar words in what is new, for a passage that was moved and changed. */
  #similarElsewhere(place: Place): Place | undefined {
    const target = describeTarget(this.#before, place);
    const { exact } = target.quote;
    this.#index ??= new GramIndex(this.#after);
    const least = minimumScore(exact.length, 'both');
    const similar = similarPlaces(this.#after, this.#index, exact, least);
    const fresh = similar.filter((found) => this.#isNew(found));
    const choice = choose(this.#after, fresh, target);
    if (choice.kind !== 'none') return choice.kind === 'one' ? choice.place : undefined;
    return isTelling(exact) ? this.#unmistakable(exact, fresh) : undefined;
  }

  /** The one place whose words are nearly the same, wherever it is. */
  #unmistakable(exact: string, places: readonly Place[]): Place | undefined {
    const alike = places.filter(
      ({ start, end }) => similarity(exact, this.#after.slice(start, end)) >= UNMISTAKABLE,
    );
    return alike.length === 1 ? alike[0] : undefined;
  }

  /** Whether a place of the new text stood as it is in the old one. */
  #isInOneRun({ start, end }: Place): boolean {
    const run = this.#runs[this.#runBefore(start)];
    return run !== undefined && run.after <= start && end <= run.after + run.length;
  }

  /** Whether less than half of a place of the new text was there before, not counting runs that may be chance. */
  #isNew({ start, end }: Place): boolean {
    let known = 0;
    for (let index = this.#runBefore(start); index < this.#runs.length; index += 1) {
      const run = this.#runs[index];
      if (!run || run.after >= end) break;
      const held = Math.min(end, run.after + run.length) - Math.max(start, run.after);
      if (run.length >= TELLING_RUN) known += Math.max(0, held);
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
