/** Units that an entry of the index spans. */
export const GRAM = 4;
/** Grams that occur more often than this say nothing about a place. */
const COMMON = 4096;
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
}
