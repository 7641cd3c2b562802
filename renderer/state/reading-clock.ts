/** How long blocks have stood before a reader. Pure. */

/** Share of the time that attentive reading takes after which a block counts as read: many read faster. */
const ENOUGH = 0.25;
/** Least and most seconds that a block is looked at before it counts. */
const LEAST = 1;
const MOST = 12;

/** Seconds in view after which a block counts as read that takes `minutes` of attentive reading. */
export const secondsToRead = (minutes: number): number =>
  Math.min(MOST, Math.max(LEAST, minutes * 60 * ENOUGH));

export class ReadingClock {
  readonly #minutesOf: (block: number) => number;
  readonly #seconds = new Map<number, number>();

  /** `minutesOf`: what attentive reading of a block takes. */
  constructor(minutesOf: (block: number) => number) {
    this.#minutesOf = minutesOf;
  }

  /** The blocks `[first, end)` were in view for `seconds` more; answers those that this makes read. */
  see(first: number, end: number, seconds: number): number[] {
    const read: number[] = [];
    for (let block = first; block < end; block += 1) {
      const before = this.#seconds.get(block) ?? 0;
      const needed = secondsToRead(this.#minutesOf(block));
      if (before >= needed) continue;
      this.#seconds.set(block, before + seconds);
      if (before + seconds >= needed) read.push(block);
    }
    return read;
  }
}
