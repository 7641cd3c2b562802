/** How many passages and hits each report has, and which of its passages are the best. */
import type { PlacedBlock } from '../../../preload/contract/report';
import { BLOCK_LIMIT } from '../../storage/blocks';
import { reportOf } from '../../storage/search-index';

/** Passages that are shown of a report. */
const SHOWN = 3;

/** Passages with ascending keys, the hits in each, and the blocks where they have been read. */
export interface Passages {
  readonly ids: ArrayLike<number>;
  readonly hits: ArrayLike<number>;
  readonly blocks?: readonly PlacedBlock[];
}

export interface Counts {
  /** By number of report. */
  readonly passages: Map<number, number>;
  /** By number of report, as finding in it counts them; of no use while `hitsKnown` is false. */
  readonly hits: Map<number, number>;
  hitsKnown: boolean;
  /** Whether all passages have been counted. */
  complete: boolean;
  readonly parts: Passages[];
  /** Of reports that were counted anew, the first of the parts that count. */
  readonly anew: Map<number, number>;
}

export const createCounts = (): Counts => ({
  passages: new Map(),
  hits: new Map(),
  hitsKnown: true,
  complete: true,
  parts: [],
  anew: new Map(),
});

/** Adds passages that are not counted yet. */
export function addPassages(counts: Counts, part: Passages): void {
  const { ids, hits } = part;
  counts.parts.push(part);
  for (let at = 0; at < ids.length;) {
    const from = at;
    const report = reportOf(ids[at] ?? 0);
    const end = (report + 1) * BLOCK_LIMIT;
    let sum = counts.hits.get(report) ?? 0;
    for (; at < ids.length && (ids[at] ?? 0) < end; at += 1) sum += hits[at] ?? 0;
    counts.passages.set(report, (counts.passages.get(report) ?? 0) + at - from);
    counts.hits.set(report, sum);
  }
}

/** Takes a report out, so that it can be counted anew. */
export function removeReport(counts: Counts, report: number): void {
  counts.passages.delete(report);
  counts.hits.delete(report);
  counts.anew.set(report, counts.parts.length);
}

/** Index of the first key that is not less than `key`. */
function firstFrom(ids: ArrayLike<number>, key: number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? 0) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

export interface BestPassage {
  readonly id: number;
  /** Where it has been read already. */
  readonly block: PlacedBlock | undefined;
}

/** The passages of a report with the most hits, of those alike the first ones. */
export function bestOf({ parts, anew }: Counts, report: number): BestPassage[] {
  const all: (BestPassage & { readonly hits: number })[] = [];
  for (const { ids, hits, blocks } of parts.slice(anew.get(report) ?? 0)) {
    for (let at = firstFrom(ids, report * BLOCK_LIMIT); at < ids.length; at += 1) {
      const id = ids[at] ?? 0;
      if (reportOf(id) !== report) break;
      all.push({ id, hits: hits[at] ?? 0, block: blocks?.[at] });
    }
  }
  return all.toSorted((one, other) => other.hits - one.hits).slice(0, SHOWN);
}
