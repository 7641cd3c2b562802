/**
 * Which sections are drawn. Those that are needed at once are; the others follow while nobody is waiting,
 * those closest to the reader's place first. Of a long report only so many are drawn at a time: the farthest ones
 * leave the page again.
 */
import type { WhenIdle } from '../state/report-parts';

/** What the queue draws from. */
export interface Supply {
  /** Whether a section's blocks have come. */
  readonly has: (section: number) => boolean;
  /** Asks for them; {@link SectionQueue.supplied} is called once they are there. */
  readonly ask: (section: number) => void;
  /** Whether a drawn section has to stay: something of it is selected, or has the focus. */
  readonly holds: (section: number) => boolean;
}

/** Most sections that are drawn, unless more of them have to stay. */
export const MOST_DRAWN = 32;
/** How far from the reader's place sections are drawn ahead, on either side. */
const AHEAD = 8;

export class SectionQueue {
  readonly #drawn: boolean[];
  readonly #listeners = new Set<() => void>();
  #version = 0;
  readonly #whenIdle: WhenIdle;
  readonly #supply: Supply;
  /** Needed sections that have not come yet. */
  readonly #wanted = new Set<number>();
  #count = 0;
  #cancel: (() => void) | null = null;
  #running = false;
  #near: number;

  /** Draws `near` at once, and what follows it where that is in view too; nothing else keeps the reader waiting. */
  constructor(
    sections: number,
    near: number,
    whenIdle: WhenIdle,
    following: boolean,
    supply: Supply,
  ) {
    this.#drawn = Array.from({ length: sections }, () => false);
    this.#near = near;
    this.#whenIdle = whenIdle;
    this.#supply = supply;
    this.#want(near);
    if (following) this.#want(near + 1);
  }

  isDrawn(section: number): boolean {
    return this.#drawn[section] ?? false;
  }

  /** Draws a section and its neighbours now, or as soon as they have come. */
  need(section: number): void {
    this.#near = section;
    for (const at of [section, section + 1, section - 1]) this.#want(at);
    this.#trim();
    if (this.#running) this.#continue();
  }

  /** Says that blocks have come. */
  supplied(): void {
    for (const section of this.#wanted) if (this.#supply.has(section)) this.#want(section);
    if (this.#running) this.#continue();
  }

  /** Tells when sections are to be drawn or to leave; answers how to stop listening. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Another number after each such change. */
  version = (): number => this.#version;

  /** Draws what is left, a section at a time; answers how to stop. */
  start(): () => void {
    this.#running = true;
    this.#continue();
    return () => {
      this.#running = false;
      this.#cancel?.();
      this.#cancel = null;
    };
  }

  #continue(): void {
    this.#cancel ??= this.#whenIdle(() => {
      this.#cancel = null;
      const next = this.#nearestMissing();
      if (next === null) return;
      this.#want(next);
      this.#trim();
      this.#continue();
    });
  }

  #changed(): void {
    this.#version += 1;
    this.#listeners.forEach((listener) => listener());
  }

  #want(section: number): void {
    if (this.#drawn[section] !== false) return;
    if (!this.#supply.has(section)) {
      this.#wanted.add(section);
      this.#supply.ask(section);
      return;
    }
    this.#wanted.delete(section);
    this.#drawn[section] = true;
    this.#count += 1;
    this.#changed();
  }

  /** The one to draw next: of a short report any, of a long one those ahead. */
  #nearestMissing(): number | null {
    const reach = this.#drawn.length <= MOST_DRAWN ? this.#drawn.length : AHEAD;
    for (let away = 0; away <= reach; away += 1) {
      for (const at of [this.#near + away, this.#near - away]) {
        if (this.#drawn[at] === false && this.#supply.has(at)) return at;
      }
    }
    return null;
  }

  /** Lets the farthest sections leave, as long as too many are drawn. */
  #trim(): void {
    if (this.#count <= MOST_DRAWN) return;
    const far = this.#drawn
      .flatMap((drawn, at) => (drawn && Math.abs(at - this.#near) > AHEAD ? [at] : []))
      .toSorted((a, b) => Math.abs(b - this.#near) - Math.abs(a - this.#near));
    for (const at of far) {
      if (this.#count <= MOST_DRAWN) return;
      if (this.#supply.holds(at)) continue;
      this.#drawn[at] = false;
      this.#count -= 1;
      this.#changed();
    }
  }
}
