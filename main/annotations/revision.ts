import { Alignment, type Window } from './alignment';
import { findApproximate } from './approximate';
import { endAlike, isSentence } from './boundaries';
import { exactPlaces, similarPlaces } from './candidates';
import type { Place } from './place';
import { choose } from './choose';
import { contextAgreement } from './context';
import { GramIndex } from './gram-index';
import { similarity } from './similarity';
import { Successors } from './successors';
import { describeTarget } from './target';
import { isTelling } from './telling';
import { minimumLikeness, minimumScore, support } from './thresholds';
import { wordings } from './wordings';
import { wordsOf, type Words } from './words';

/** Longer quotes are bounded by the runs that they share with the new text instead of being searched for. */
const LONG = 1024;
/** A wider stretch of new text says too little about where the passage is: it is looked for by its context. */
const MAX_WINDOW = 20_000;
/** Words this similar to a telling quote are taken for it even where nothing around them is the same. */
const UNMISTAKABLE = 0.8;
/** Words that are fewer than this may stand together by chance. */
const FEW_WORDS = 3;
/** A sentence is as good as words that are so much more like a sentence that was marked, but no sentence. */
const WHOLE = 0.1;
/** In the sentence that became of a passage's own less is asked than elsewhere. */
const VOUCHED = 'both';

/** The line or lines on which a place stands, without the spaces around them. */
function linesOf(text: string, { start, end }: Place): Place {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const lines = text.slice(from, next < 0 ? text.length : next);
  const first = from + lines.length - lines.trimStart().length;
  return { start: Math.min(start, first), end: Math.max(end, from + lines.trimEnd().length) };
}

/** Knows what became of each stretch of an old text in a new one. */
export class Revision {
  readonly #before: string;
  readonly #after: string;
  readonly #alignment: Alignment;
  readonly #indexes: { before?: GramIndex; after?: GramIndex } = {};
  #successors: Successors | undefined;

  constructor(before: string, after: string) {
    this.#before = before;
    this.#after = after;
    this.#alignment = new Alignment(before, after);
  }

  /** Where `[start, end)` of the old text stands in the new one, changed or not; undefined if it is gone. */
  follow(place: Place): Place | undefined {
    return (
      this.#alignment.inOneRun(place) ??
      this.#sameElsewhere(place) ??
      this.#inOrder(place) ??
      this.#inItsSentence(place) ??
      this.#similarElsewhere(place)
    );
  }

  /** Looks between the neighbours of the passage, where it is unless it was moved. */
  #inOrder(place: Place): Place | undefined {
    const window = this.#alignment.windowOf(place);
    const room = MAX_WINDOW + 2 * (place.end - place.start);
    if (window.start >= window.end || window.end - window.start > room) return undefined;
    const by = window.isFramed ? VOUCHED : undefined;
    return this.#mostLike(place, this.#within(place, window), by);
  }

  /** Looks in what became of the sentence in which the passage stood, wherever that is. */
  #inItsSentence(place: Place): Place | undefined {
    const found = this.#sentences.windowOf(place);
    if (!found) return undefined;
    const window = { ...found, headHolds: false, tailHolds: false };
    const places = this.#within(place, window);
    const best = this.#mostLike(place, places, VOUCHED);
    return best && this.#alignment.isNew(best) ? best : undefined;
  }

  get #sentences(): Successors {
    this.#successors ??= new Successors(this.#before, this.#after, this.#alignment);
    return this.#successors;
  }

  /**
   * Places in a window that may be the passage's. A side that holds is where the window ends, unless the run that
   * holds it only shares a few units with the passage by chance; so each place comes with and without its sides.
   */
  #within(place: Place, window: Omit<Window, 'isFramed'>): Place[] {
    const words = this.#before.slice(place.start, place.end);
    const places =
      words.length > LONG
        ? [this.#alignment.shared(place) ?? []].flat()
        : [...this.#search(words, window), ...wordings(this.#after, window)];
    const held = places.map(({ start, end }) => ({
      start: window.headHolds ? window.start : start,
      end: window.tailHolds ? window.end : end,
    }));
    return [...held, ...places];
  }

  #search(words: string, { start, end }: Place): Place[] {
    const found = findApproximate(words, this.#after, start, end, words.length >> 1);
    return found ? [found] : [];
  }

  /** The place whose words are most like the passage's, if they are like enough and not rather another's. */
  #mostLike(place: Place, candidates: readonly Place[], vouchedBy?: 'both'): Place | undefined {
    const { quote } = describeTarget(this.#before, place);
    const words = wordsOf(quote.exact);
    const isWhole = isSentence(this.#before, place);
    const [best] = candidates
      .filter(({ start, end }) => start < end)
      .map((found) => this.#rate(place, found, words, isWhole))
      .toSorted((a, b) => b.worth - a.worth || b.alike - a.alike);
    if (!best) return undefined;
    const { found, share, alike } = best;
    const by = vouchedBy ?? support(contextAgreement(this.#after, found.start, found.end, quote));
    const { length } = quote.exact;
    const isTold = words.size >= FEW_WORDS || by === 'both';
    const isLike =
      (isTold && share >= minimumLikeness(length, by)) || alike >= minimumScore(length, by);
    return isLike && !this.#sentences.isOthers(found, words, place) ? found : undefined;
  }

  #rate(place: Place, candidate: Place, words: Words, isWhole: boolean) {
    const found = endAlike(this.#after, candidate, this.#before, place);
    const text = this.#after.slice(found.start, found.end);
    const share = this.#sentences.rarity.share(words, wordsOf(text));
    const alike = similarity(this.#before.slice(place.start, place.end), text);
    const bonus = isWhole && isSentence(this.#after, found) ? WHOLE : 0;
    return { found, share, alike, worth: Math.max(share, alike) + bonus };
  }

  #grams(side: 'before' | 'after'): GramIndex {
    const text = side === 'before' ? this.#before : this.#after;
    return (this.#indexes[side] ??= new GramIndex(text));
  }

  #places(side: 'before' | 'after', exact: string): Place[] {
    const text = side === 'before' ? this.#before : this.#after;
    return this.#grams(side).placesOf(exact) ?? exactPlaces(text, exact);
  }

  /**
   * The very words in what is new, for a passage that was moved; what stood elsewhere before has its own place
   * already. Their context must agree, unless they stand once in either text and cannot be there by chance.
   */
  #sameElsewhere(place: Place): Place | undefined {
    const target = describeTarget(this.#before, place);
    const { exact } = target.quote;
    const all = this.#places('after', exact);
    const fresh = all.filter((found) => !this.#alignment.isKept(found));
    const choice = choose(this.#after, fresh, target);
    if (choice.kind === 'one') return choice.place;
    const isTold = isTelling(exact) && all.length === 1;
    if (isTold && this.#places('before', exact).length === 1) return fresh[0];
    return this.#withItsLine(place);
  }

  /** In its line, where that was moved as it is and stands once in either text. */
  #withItsLine(place: Place): Place | undefined {
    const line = linesOf(this.#before, place);
    const words = this.#before.slice(line.start, line.end);
    const [only, second] = this.#places('after', words);
    if (!only || second || this.#alignment.isKept(only)) return undefined;
    if (this.#places('before', words).length > 1) return undefined;
    const shift = only.start - line.start;
    return { start: place.start + shift, end: place.end + shift };
  }

  /** Similar words in what is new, for a passage that was moved and changed. */
  #similarElsewhere(place: Place): Place | undefined {
    const target = describeTarget(this.#before, place);
    const { exact } = target.quote;
    const least = minimumScore(exact.length, 'both');
    const similar = similarPlaces(this.#after, this.#grams('after'), exact, least);
    const fresh = similar.filter((found) => this.#alignment.isNew(found));
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
}
