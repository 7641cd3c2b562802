/** How many passages of each report answer a query: by the index where it can tell, else by looking at them. */
import type { Query } from '../../../preload/contract/text/query';
import { hitsIn } from '../../search/passage';
import type { Plan } from '../../search/plan';
import { INDEX_VERSION, kindOf, type PassageKind } from '../../search/tokens';
import type { ReadableDb } from '../../storage/database';
import {
  blocksAfter,
  blocksOfReport,
  blocksWithIds,
  countMatches,
  matchingIds,
  reportOf,
  unindexedReports,
  type IndexedBlock,
} from '../../storage/search-index';

/** Where a quick count stops: blocks that the index names, and blocks that have to be looked at. */
const QUICK = { named: 20_000, looked: 1000 };
/** Blocks that are read at a time. */
const BATCH = 500;
/** Keys of passages that are kept of each report, to show some. */
const KEPT = 4;

export interface Counts {
  /** By number of report. */
  readonly passages: Map<number, number>;
  /** Keys of the first passages, of those reports whose passages were looked at. */
  readonly first: Map<number, number[]>;
  /** Blocks that were looked at. */
  looked: number;
  complete: boolean;
}

export interface Asked {
  readonly query: Query;
  readonly kind: PassageKind | null;
  readonly plan: Plan;
  readonly quick: boolean;
  /** Whether nobody waits for the answer any more. */
  readonly isStale: () => boolean;
}

function look({ query, kind }: Asked, counts: Counts, blocks: readonly IndexedBlock[]): void {
  for (const { id, block } of blocks) {
    if (kind !== null && kindOf(block) !== kind) continue;
    if (hitsIn(query, block).length === 0) continue;
    const report = reportOf(id);
    counts.passages.set(report, (counts.passages.get(report) ?? 0) + 1);
    const first = counts.first.get(report) ?? [];
    if (first.length < KEPT) counts.first.set(report, [...first, id]);
  }
}

/** Looks at the blocks that `next` answers, batch by batch. */
async function lookAtAll(
  asked: Asked,
  counts: Counts,
  next: (after: number) => Promise<IndexedBlock[]>,
): Promise<void> {
  let after = -1;
  for (;;) {
    const blocks = await next(after);
    const last = blocks.at(-1);
    if (!last) return;
    look(asked, counts, blocks);
    after = last.id;
    counts.looked += blocks.length;
    if ((asked.quick && counts.looked >= QUICK.looked) || asked.isStale()) {
      counts.complete = false;
      return;
    }
  }
}

async function countByIndex(db: ReadableDb, asked: Asked, counts: Counts): Promise<void> {
  const { match, exact } = asked.plan;
  if (match === null) return;
  if (!exact) {
    await lookAtAll(asked, counts, async (after) =>
      blocksWithIds(db, await matchingIds(db, match, after, BATCH)),
    );
    return;
  }
  const rows = await countMatches(db, match, asked.quick ? QUICK.named : -1);
  let named = 0;
  for (const { report, passages } of rows) {
    counts.passages.set(report, passages);
    named += passages;
  }
  if (asked.quick && named >= QUICK.named) counts.complete = false;
}

/** Reports that are not in the index yet are looked at as a whole: what is in the library is found at any time. */
async function countUnindexed(db: ReadableDb, asked: Asked, counts: Counts): Promise<void> {
  for (const report of await unindexedReports(db, INDEX_VERSION)) {
    counts.passages.delete(report);
    counts.first.delete(report);
    await lookAtAll(asked, counts, (after) => blocksOfReport(db, report, after, BATCH));
    if (!counts.complete) return;
  }
}

/** Counts the passages that answer a query; exact unless it is to be quick, and then it says when it is not. */
export async function countPassages(db: ReadableDb, asked: Asked): Promise<Counts> {
  const counts: Counts = { passages: new Map(), first: new Map(), looked: 0, complete: true };
  if (asked.plan.match === null) {
    await lookAtAll(asked, counts, (after) => blocksAfter(db, after, BATCH));
  } else {
    await countByIndex(db, asked, counts);
    await countUnindexed(db, asked, counts);
  }
  return counts;
}
