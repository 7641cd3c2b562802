import type { Alignment } from './alignment';
import type { Place } from './place';
import { Rarity } from './rarity';
import { SentenceIndex, sentencesOf, type Related } from './sentence-index';
import { wordsOf, type Words } from './words';

/** The least share of weight, in [0, 1], at which one sentence is taken for a new version of another. */
const SUCCEEDS = 0.5;
/** Two sentences whose shares are nearer than this cannot be told apart. */
const APART = 0.1;
/** So many sentences at either end of a passage are followed. */
const ENDS = 8;
/** A span of sentences may grow so much, in UTF-16 units beside its own length. */
const GROWTH = 256;

/** Sentences that have fewer different words than this in common may have them by chance. */
const FEW_WORDS = 3;

/** How many different words two stretches have in common. */
const common = (one: Words, other: Words): number =>
  [...one.keys()].filter((word) => other.has(word)).length;

const overlap = (one: Place, other: Place): boolean =>
  one.start < other.end && other.start < one.end;

/** Index of the first place that ends after `offset`. */
function firstAfter(places: readonly Place[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Knows which changed sentence of the new text each changed sentence of the old one became, wherever it stands. */
export class Successors {
  readonly rarity: Rarity;
  readonly #before: string;
  readonly #after: string;
  readonly #old: readonly Place[];
  readonly #oldIndex: SentenceIndex;
  readonly #newIndex: SentenceIndex;

  constructor(before: string, after: string, alignment: Alignment) {
    this.#before = before;
    this.#after = after;
    this.rarity = new Rarity(before, after);
    this.#old = sentencesOf(before);
    const gone = this.#old.filter((place) => alignment.inOneRun(place) === undefined);
    const fresh = sentencesOf(after).filter((place) => !alignment.isKept(place));
    this.#oldIndex = new SentenceIndex(before, gone, this.rarity);
    this.#newIndex = new SentenceIndex(after, fresh, this.rarity);
  }

  /** The stretch of new text that the sentences around a passage became; undefined if that is not plain. */
  windowOf(place: Place): Place | undefined {
    const first = firstAfter(this.#old, place.start);
    const last = firstAfter(this.#old, place.end - 1);
    const own = this.#old.slice(first, last + 1);
    // Of a long passage its ends say where it is.
    const asked = own.length <= 2 * ENDS ? own : [...own.slice(0, ENDS), ...own.slice(-ENDS)];
    const found = asked.flatMap((sentence) => this.#successorOf(sentence) ?? []);
    const start = Math.min(...found.map((one) => one.start));
    const end = Math.max(...found.map((one) => one.end));
    const room = 2 * (place.end - place.start) + GROWTH;
    return end - start > Math.max(room, found[0] ? found[0].end - found[0].start : 0)
      ? undefined
      : { start, end };
  }

  #successorOf(sentence: Place): Place | undefined {
    const text = this.#before.slice(sentence.start, sentence.end);
    const words = wordsOf(text);
    const [best, ...others] = this.#newIndex.related(words);
    if (!best || best.share < SUCCEEDS) return undefined;
    const near = [best, ...others.filter(({ share }) => share > best.share - APART)];
    const same = near.filter(({ place }) => this.#after.slice(place.start, place.end) === text);
    if (same.length === 1) return same[0]?.place;
    if (near.length > 1 || common(words, best.words) < FEW_WORDS) return undefined;
    return this.isOthers(best.place, words, sentence, APART) ? undefined : best.place;
  }

  /**
   * Whether what stands at `found` is rather a new version of a changed sentence other than those of `place`, or as
   * much of it but for `margin`.
   */
  isOthers(found: Place, words: Words, place: Place, margin = 0): boolean {
    const there = wordsOf(this.#after.slice(found.start, found.end));
    const own = this.rarity.share(words, there);
    if (own - margin >= 1) return false;
    const isBetter = (other: Related) => other.share > own - margin && !overlap(other.place, place);
    return this.#oldIndex.related(there).some(isBetter);
  }
}
