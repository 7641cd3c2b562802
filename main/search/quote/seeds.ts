/** Parts of a quote that the search index is asked for, to find out where the quote may be from. */
import { pairsOf, runsOf } from '../tokens';

/** Characters of a part: enough to be rare, few enough that an edit spoils few of them. */
const SEED = 5;
const LEAST = 2;
/** Parts that are asked for; a long quote is sampled. */
const MOST = 24;

/** Match expressions for up to 24 parts of a folded quote, spread over it. */
export function seedsOf(folded: string): string[] {
  const parts = runsOf(folded).flatMap((run) => {
    if (run.length < LEAST) return [];
    if (run.length <= SEED) return [run];
    const count = Math.ceil(run.length / SEED);
    return Array.from({ length: count }, (_, at) => {
      const start = Math.min(at * SEED, run.length - SEED);
      return run.slice(start, start + SEED);
    });
  });
  const step = Math.max(1, parts.length / MOST);
  const sampled = Array.from(
    { length: Math.min(parts.length, MOST) },
    (_, at) => parts[Math.floor(at * step)] ?? [],
  );
  return [...new Set(sampled.map((part) => `"${pairsOf(part).join(' ')}"`))];
}

/** Blocks of one report that follow each other closely and hold parts of the quote. */
export interface Cluster {
  readonly first: number;
  readonly last: number;
  /** How much its parts tell: a part that few blocks have tells more. */
  readonly weight: number;
}

/** Blocks that lie further apart than this belong to different places. */
const GAP = 3;

/**
 * Groups what was found into likely places, the likeliest first.
 *
 * @param found for each seed the keys of blocks that hold it
 * @param sameReport whether two keys are of one report
 */
export function clustersOf(
  found: readonly (readonly number[])[],
  sameReport: (one: number, other: number) => boolean,
): Cluster[] {
  const weights = new Map<number, number>();
  for (const ids of found) {
    for (const id of ids) weights.set(id, (weights.get(id) ?? 0) + 1 / Math.log2(2 + ids.length));
  }
  const clusters: Cluster[] = [];
  for (const [id, weight] of [...weights].toSorted(([a], [b]) => a - b)) {
    const open = clusters.at(-1);
    if (open && id - open.last <= GAP && sameReport(open.last, id)) {
      clusters[clusters.length - 1] = { ...open, last: id, weight: open.weight + weight };
    } else clusters.push({ first: id, last: id, weight });
  }
  return clusters.toSorted((a, b) => b.weight - a.weight);
}
