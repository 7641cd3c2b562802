/**
 * Which sections are drawn. Those that are needed at once are; the others follow while nobody is waiting,
 * those closest to the reader's place first.
 */

/** Calls back when there is time to spare; answers how to call that off. */
export type WhenIdle = (callback: () => void) => () => void;

export class SectionQueue {
  readonly #drawn: boolean[];
  readonly #listeners = new Map<number, () => void>();
  readonly #whenIdle: WhenIdle;
  #cancel: (() => void) | null = null;
  #near: number;

  /** Draws `near` at once, and what follows it where that is in view too; nothing else keeps the reader waiting. */
  constructor(count: number, near: number, whenIdle: WhenIdle, following: boolean) {
    this.#drawn = Array.from({ length: count }, () => false);
    this.#near = near;
    this.#whenIdle = whenIdle;
    this.#draw(near);
    if (following) this.#draw(near + 1);
  }

  isDrawn(section: number): boolean {
    return this.#drawn[section] ?? false;
  }

  /** Draws a section and its neighbours now. */
  need(section: number): void {
    this.#near = section;
    for (const at of [section, section + 1, section - 1]) this.#draw(at);
  }

  /** Tells when a section is to be drawn; answers how to stop listening. */
  subscribe(section: number, listener: () => void): () => void {
    this.#listeners.set(section, listener);
    return () => this.#listeners.delete(section);
  }

  /** Draws what is left, a section at a time, until everything is drawn; answers how to stop. */
  start(): () => void {
    const step = () => {
      const next = this.#nearestMissing();
      if (next === null) return;
      this.#draw(next);
      this.#cancel = this.#whenIdle(step);
    };
    this.#cancel = this.#whenIdle(step);
    return () => this.#cancel?.();
  }

  #draw(section: number): void {
    if (this.#drawn[section] !== false) return;
    this.#drawn[section] = true;
    this.#listeners.get(section)?.();
  }

  #nearestMissing(): number | null {
    for (let away = 0; away < this.#drawn.length; away += 1) {
      for (const at of [this.#near + away, this.#near - away]) {
        if (this.#drawn[at] === false) return at;
      }
    }
    return null;
  }
}
