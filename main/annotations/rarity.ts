import { eachWord, type Words } from './words';

const TABLE_BITS = 18;
/** Longer texts are counted by samples, spread evenly. UTF-16 units. */
const WHOLE = 1 << 20;
const SAMPLES = 64;
/** Words of a sentence, about. */
const SENTENCE = 16;

/** A place in a table for each word; two words rarely share one. */
export const slotOf = (word: number): number =>
  Math.imul(word ^ (word >>> 15), 0x9e3779b1) >>> (32 - TABLE_BITS);
export const SLOTS = 1 << TABLE_BITS;

function samplesOf(text: string): string[] {
  if (text.length <= WHOLE) return [text];
  const length = WHOLE / SAMPLES;
  const step = Math.floor((text.length - length) / (SAMPLES - 1));
  return Array.from({ length: SAMPLES }, (_, at) => text.slice(at * step, at * step + length));
}

function countWords(text: string): { readonly counts: Uint32Array; readonly words: number } {
  const counts = new Uint32Array(SLOTS);
  let words = 0;
  for (const sample of samplesOf(text)) {
    eachWord(sample, (word) => {
      const slot = slotOf(word);
      counts[slot] = (counts[slot] ?? 0) + 1;
      words += 1;
    });
  }
  return { counts, words };
}

/**
 * What each word tells: the rarer it is in two versions of a text, the more ("inverse document frequency", K. Spärck
 * Jones, 1972). Takes time in proportion to the texts up to a million units each, no more beyond.
 */
export class Rarity {
  readonly #counts: readonly [Uint32Array, Uint32Array];
  readonly #sentences: number;

  constructor(before: string, after: string) {
    const [old, now] = [countWords(before), countWords(after)];
    this.#counts = [old.counts, now.counts];
    this.#sentences = Math.max(old.words, now.words) / SENTENCE;
  }

  /** By the text in which the word is more frequent: to stand in both makes it no more common. */
  weightOf(word: number): number {
    const slot = slotOf(word);
    const [old, now] = this.#counts;
    return Math.log(1 + this.#sentences / Math.max(1, old[slot] ?? 0, now[slot] ?? 0));
  }

  /** The weight of all words of a stretch. */
  total(words: Words): number {
    let sum = 0;
    for (const [word, count] of words) sum += count * this.weightOf(word);
    return sum;
  }

  /** The weight of what two stretches have in common. */
  shared(one: Words, other: Words): number {
    let sum = 0;
    for (const [word, count] of one) {
      const common = Math.min(count, other.get(word) ?? 0);
      if (common > 0) sum += common * this.weightOf(word);
    }
    return sum;
  }

  /** The share, in [0, 1], of the weight of both that they have in common (Dice, 1945; Sørensen, 1948). */
  share(one: Words, other: Words): number {
    const total = this.total(one) + this.total(other);
    return total === 0 ? 0 : (2 * this.shared(one, other)) / total;
  }
}
