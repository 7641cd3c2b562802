import type { Place } from './place';

/** Units that an entry of the index spans. */
export const GRAM = 4;
/** Grams that occur more often than this say nothing about a place. */
const COMMON = 4096;
/** So many grams of a passage are tried for the rarest. */
const TRIED = 16;
const TABLE_BITS = 18;

function hash(text: string, at: number): number {
  let value = 0;
  for (let unit = at; unit < at + GRAM; unit += 1) {
    value = Math.imul(value ^ text.charCodeAt(unit), 0x9e3779b1);
    value ^= value >>> 15;
  }
  return value >>> (32 - TABLE_BITS);
}

/**
 * Where each run of four UTF-16 units occurs in a text. Built in two linear passes (a counting sort by hash);
 * 4 bytes a unit and 1 MB.
 */
export class GramIndex {
  readonly #text: string;
  readonly #heads = new Int32Array((1 << TABLE_BITS) + 1);
  readonly #positions: Int32Array;

  constructor(text: string) {
    this.#text = text;
    const count = Math.max(0, text.length - GRAM + 1);
    this.#positions = new Int32Array(count);
    const hashes = new Int32Array(count);
    for (let at = 0; at < count; at += 1) {
      const slot = hash(text, at);
      hashes[at] = slot;
      this.#heads[slot + 1] = (this.#heads[slot + 1] ?? 0) + 1;
    }
    for (let slot = 1; slot < this.#heads.length; slot += 1) {
      this.#heads[slot] = (this.#heads[slot] ?? 0) + (this.#heads[slot - 1] ?? 0);
    }
    const next = this.#heads.slice();
    for (let at = 0; at < count; at += 1) {
      const slot = hashes[at] ?? 0;
      const place = next[slot] ?? 0;
      this.#positions[place] = at;
      next[slot] = place + 1;
    }
  }

  /** Where `gram` (four units) occurs, in order; none when it is too common to tell anything. */
  find(gram: string): number[] {
    const slot = hash(gram, 0);
    const from = this.#heads[slot] ?? 0;
    const to = this.#heads[slot + 1] ?? 0;
    if (to - from > COMMON) return [];
    return [...this.#positions.subarray(from, to)].filter((at) => this.#text.startsWith(gram, at));
  }

  /** Every place where exactly `exact` stands, in order; undefined where no part of it is rare enough to look up. */
  placesOf(exact: string): Place[] | undefined {
    const step = Math.max(1, Math.ceil((exact.length - GRAM + 1) / TRIED));
    let best: { offset: number; from: number; to: number } | undefined;
    for (let offset = 0; offset + GRAM <= exact.length; offset += step) {
      const slot = hash(exact, offset);
      const [from, to] = [this.#heads[slot] ?? 0, this.#heads[slot + 1] ?? 0];
      if (!best || to - from < best.to - best.from) best = { offset, from, to };
    }
    if (!best || best.to - best.from > COMMON) return undefined;
    const { offset } = best;
    return [...this.#positions.subarray(best.from, best.to)].flatMap((at) => {
      const start = at - offset;
      return start >= 0 && this.#text.startsWith(exact, start)
        ? [{ start, end: start + exact.length }]
        : [];
    });
  }
}
