/**
 * The blocks of an open report. A long one comes in parts: that around the reader's place with the report itself, any
 * other section when it is asked for, and all the rest while nobody waits.
 */
import type { OpenedReport } from '../../preload/contract/library';
import type { PlacedBlock } from '../../preload/contract/report';
import type { Result, SpokenProblem } from '../../preload/contract/result';

/** Reads the blocks `[first, end)`. */
export type ReadBlocks = (
  first: number,
  end: number,
) => Promise<Result<PlacedBlock[], SpokenProblem>>;

/** Calls back when there is time to spare; answers how to call that off. */
export type WhenIdle = (callback: () => void) => () => void;

/** Sections that are read together while nobody waits. */
const TOGETHER = 10;

export class ReportParts {
  /** By their index in the report; what has not come yet is a hole. */
  readonly blocks: PlacedBlock[];
  /** First block of each section and, as one more entry, how many blocks there are. */
  readonly #bounds: readonly number[];
  readonly #read: ReadBlocks;
  readonly #asked: boolean[];
  readonly #there: boolean[];
  readonly #listeners = new Set<() => void>();
  #missing: number;
  #reading = false;

  constructor({ blocks, first, directory }: OpenedReport, read: ReadBlocks) {
    const count = directory.lengths.length;
    const sections = directory.sections.length;
    this.#bounds = [...directory.sections.map((section) => section.first), count];
    this.#read = read;
    this.blocks = blocks;
    this.#asked = Array.from({ length: sections }, () => blocks.length === count);
    this.#there = [...this.#asked];
    this.#missing = blocks.length === count ? 0 : sections;
    if (this.#missing > 0) {
      this.blocks = [];
      this.blocks.length = count;
      this.#take(first, blocks);
    }
  }

  /** Whether all blocks have come. */
  get isWhole(): boolean {
    return this.#missing === 0;
  }

  has(section: number): boolean {
    return this.#there[section] ?? false;
  }

  /** Asks for a section that is wanted now. */
  ask(section: number): void {
    if (this.#asked[section] === false) void this.#fetch(section, section + 1);
  }

  /** Calls `listener` each time that blocks have come, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads what is missing, from `near` on and then from the beginning. Answers a problem that ended it early. */
  async readAll(near: number, whenIdle: WhenIdle): Promise<SpokenProblem | null> {
    if (this.#reading) return null;
    this.#reading = true;
    for (;;) {
      const from = this.#nextMissing(near);
      if (from === null || !this.#reading) return null;
      let end = from + 1;
      while (end < from + TOGETHER && this.#asked[end] === false) end += 1;
      await new Promise<void>((done) => whenIdle(done));
      const problem = await this.#fetch(from, end);
      if (problem) {
        this.#reading = false;
        return problem;
      }
    }
  }

  /** Ends that, because the report is closed. */
  stop(): void {
    this.#reading = false;
  }

  #nextMissing(near: number): number | null {
    const after = this.#asked.indexOf(false, Math.max(0, near));
    const next = after < 0 ? this.#asked.indexOf(false) : after;
    return next < 0 ? null : next;
  }

  /** Reads the sections `[from, end)`; one that could not be read may be asked for again. */
  async #fetch(from: number, end: number): Promise<SpokenProblem | null> {
    this.#asked.fill(true, from, end);
    const first = this.#bounds[from] ?? 0;
    const read = await this.#read(first, this.#bounds[end] ?? first);
    if (!read.ok) {
      this.#asked.fill(false, from, end);
      return read.error;
    }
    this.#take(first, read.value);
    return null;
  }

  /** Puts blocks in their places. */
  #take(first: number, blocks: readonly PlacedBlock[]): void {
    blocks.forEach((block, at) => {
      this.blocks[first + at] = block;
    });
    this.#there.forEach((there, section) => {
      const [start = 0, end = 0] = [this.#bounds[section], this.#bounds[section + 1]];
      if (there || start < first || end > first + blocks.length) return;
      this.#asked[section] = true;
      this.#there[section] = true;
      this.#missing -= 1;
    });
    this.#listeners.forEach((listener) => listener());
  }
}
