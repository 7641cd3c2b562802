import { alignTexts, type CommonRun } from './align';
import type { Place } from './place';

/** Shorter runs may be common to both texts by chance. */
const TELLING_RUN = 8;

/** The stretch of new text between what was before and after a passage. */
export interface Window extends Place {
  /** Whether the first unit of the passage is the first of the window, by a run that holds both. */
  readonly headHolds: boolean;
  readonly tailHolds: boolean;
  /** Whether the very neighbours of the passage stand on both sides of it. */
  readonly isFramed: boolean;
}

/** Units, such as a full stop, that may stand between a passage and its neighbour. */
const NEXT = 2;

/** Index of the last run that begins at or before `offset` of a text; -1 if none. */
function runAt(runs: readonly CommonRun[], side: 'before' | 'after', offset: number): number {
  let low = -1;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.[side] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What two texts have in common in order, and how a place of the one lies to that. */
export class Alignment {
  readonly #after: string;
  readonly #runs: readonly CommonRun[];

  constructor(before: string, after: string) {
    this.#after = after;
    this.#runs = alignTexts(before, after);
  }

  /** Where a passage of the old text stands that is wholly within one run. */
  inOneRun({ start, end }: Place): Place | undefined {
    const run = this.#runs[runAt(this.#runs, 'before', start)];
    if (!run || end > run.before + run.length) return undefined;
    const shift = run.after - run.before;
    return { start: start + shift, end: end + shift };
  }

  /** Between the neighbours of the passage, where it is unless it was moved. May be empty. */
  windowOf({ start, end }: Place): Window {
    const runs = this.#runs;
    const first = runAt(runs, 'before', start);
    const last = runAt(runs, 'before', end - 1);
    const head = runs[first];
    const tail = runs[last];
    const headHolds = head !== undefined && start < head.before + head.length;
    const tailHolds = tail !== undefined && end <= tail.before + tail.length;
    const next = tailHolds ? tail : runs[last + 1];
    const isTelling = (run: CommonRun | undefined) => run && run.length >= TELLING_RUN;
    return {
      isFramed: Boolean(
        isTelling(head) &&
        isTelling(next) &&
        (head?.before ?? 0) + (head?.length ?? 0) >= start - NEXT &&
        (next?.before ?? Infinity) <= end + NEXT,
      ),
      start: headHolds
        ? head.after + start - head.before
        : (head?.after ?? 0) + (head?.length ?? 0),
      end: tailHolds ? tail.after + end - tail.before : (next?.after ?? this.#after.length),
      headHolds,
      tailHolds,
    };
  }

  /** From the first to the last unit that a passage shares with the new text. */
  shared({ start, end }: Place): Place | undefined {
    const first = this.#runs[runAt(this.#runs, 'before', start) + 1];
    const last = this.#runs[runAt(this.#runs, 'before', end - 1)];
    if (!first || !last || last.before < first.before) return undefined;
    return { start: first.after, end: last.after + last.length };
  }

  /** Whether a place of the new text stood as it is in the old one. */
  isKept({ start, end }: Place): boolean {
    const run = this.#runs[runAt(this.#runs, 'after', start)];
    return run !== undefined && run.after <= start && end <= run.after + run.length;
  }

  /** Whether less than half of a place of the new text was there before, not counting runs that may be chance. */
  isNew({ start, end }: Place): boolean {
    let known = 0;
    const from = Math.max(0, runAt(this.#runs, 'after', start));
    for (let index = from; index < this.#runs.length; index += 1) {
      const run = this.#runs[index];
      if (!run || run.after >= end) break;
      const held = Math.min(end, run.after + run.length) - Math.max(start, run.after);
      if (run.length >= TELLING_RUN) known += Math.max(0, held);
    }
    return known * 2 < end - start;
  }
}
