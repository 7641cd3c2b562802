import type { Place } from './place';
import { SLOTS, slotOf, type Rarity } from './rarity';
import { eachWord, wordsOf, type Words } from './words';

/** Words that more sentences than this have say nothing about a place. */
const COMMON = 256;
/** So many of the rarest words of a passage are looked up. */
const ASKED = 24;
/** So many sentences are compared in full. */
const COMPARED = 12;

/** A sentence of a text, its words, and the share of their weight that it has in common with what was asked for. */
export interface Related {
  readonly place: Place;
  readonly words: Words;
  readonly share: number;
}

/** The sentences and lines of a text, in order, without the spaces around them. */
export function sentencesOf(text: string): Place[] {
  const found: Place[] = [];
  const sentence = /[^\n。！？；]+?(?:[。！？；]+|[.!?](?=\s)|(?=\n)|$)/g;
  for (const { index, 0: words } of text.matchAll(sentence)) {
    const start = index + words.length - words.trimStart().length;
    const end = index + words.trimEnd().length;
    if (start < end) found.push({ start, end });
  }
  return found;
}

/**
 * Finds sentences by their words. Built in two passes over them (a counting sort); 4 bytes a word and 1 MB.
 */
export class SentenceIndex {
  readonly #text: string;
  readonly #places: readonly Place[];
  readonly #rarity: Rarity;
  readonly #heads = new Int32Array(SLOTS + 1);
  readonly #having: Int32Array;
  readonly #totals: Float64Array;

  constructor(text: string, places: readonly Place[], rarity: Rarity) {
    this.#text = text;
    this.#places = places;
    this.#rarity = rarity;
    const heads = this.#heads;
    this.#totals = Float64Array.from(places, ({ start, end }) => {
      let total = 0;
      eachWord(text.slice(start, end), (word) => {
        total += rarity.weightOf(word);
        const slot = slotOf(word) + 1;
        heads[slot] = (heads[slot] ?? 0) + 1;
      });
      return total;
    });
    for (let slot = 1; slot <= SLOTS; slot += 1) {
      heads[slot] = (heads[slot] ?? 0) + (heads[slot - 1] ?? 0);
    }
    this.#having = new Int32Array(heads[SLOTS] ?? 0);
    const next = heads.slice();
    places.forEach(({ start, end }, number) => {
      eachWord(text.slice(start, end), (word) => {
        const slot = slotOf(word);
        const at = next[slot] ?? 0;
        this.#having[at] = number;
        next[slot] = at + 1;
      });
    });
  }

  /** The sentences that have most in common with `words`, the most alike first. */
  related(words: Words): Related[] {
    const rarity = this.#rarity;
    const rarest = [...words]
      .map(([word]) => ({ word, weight: rarity.weightOf(word) }))
      .toSorted((a, b) => b.weight - a.weight);
    const found = new Map<number, number>();
    let asked = 0;
    for (const { word, weight } of rarest) {
      const slot = slotOf(word);
      const [from, to] = [this.#heads[slot] ?? 0, this.#heads[slot + 1] ?? 0];
      if (to - from > COMMON || to === from) continue;
      for (const number of new Set(this.#having.subarray(from, to))) {
        found.set(number, (found.get(number) ?? 0) + weight);
      }
      asked += 1;
      if (asked === ASKED) break;
    }
    const total = rarity.total(words);
    const promise = ([number, weight]: readonly [number, number]) =>
      weight / (total + (this.#totals[number] ?? 0));
    return [...found]
      .toSorted((a, b) => promise(b) - promise(a) || a[0] - b[0])
      .slice(0, COMPARED)
      .flatMap(([number]) => this.#compare(number, words))
      .toSorted((a, b) => b.share - a.share);
  }

  #compare(number: number, asked: Words): Related[] {
    const place = this.#places[number];
    if (!place) return [];
    const words = wordsOf(this.#text.slice(place.start, place.end));
    return [{ place, words, share: this.#rarity.share(asked, words) }];
  }
}
