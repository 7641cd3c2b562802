/** How many passages of each report answer a query, and with how many hits: by the index where it can tell, else by looking. */
import type { Query } from '../../../preload/contract/text/query';
import { hitsIn } from '../../search/passage';
import type { Plan } from '../../search/plan';
import { INDEX_VERSION, kindOf, type PassageKind } from '../../search/tokens';
import type { ReadableDb } from '../../storage/database';
import {
  blocksAfter,
  blocksOfReport,
  blocksWithIds,
  countPlaces,
  matchingIds,
  reportOf,
  unindexedReports,
  type IndexedBlock,
} from '../../storage/search-index';

/** Where a quick count stops: blocks that the index names, and blocks that have to be looked at. */
const QUICK = { named: 5000, looked: 300 };
/** So few passages are looked at also when it is to be quick: most of them are shown anyway. */
const FEW = 80;
/** Blocks that are read at a time. */
const BATCH = 500;
/** Passages that are kept of each report, to show some. */
const KEPT = 4;

export interface Counts {
  /** By number of report. */
  readonly passages: Map<number, number>;
  /** By number of report, as finding in it counts them; of no use while `hitsKnown` is false. */
  readonly hits: Map<number, number>;
  hitsKnown: boolean;
  /** The first passages, of those reports whose passages were looked at. */
  readonly first: Map<number, IndexedBlock[]>;
  /** Keys of the first passages, of the other reports. */
  readonly firstIds: Map<number, number[]>;
  /** Blocks that were looked at. */
  looked: number;
  /** Whether all passages have been counted. */
  complete: boolean;
}

const createCounts = (): Counts => ({
  passages: new Map(),
  hits: new Map(),
  hitsKnown: true,
  first: new Map(),
  firstIds: new Map(),
  looked: 0,
  complete: true,
});

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
    const hits = hitsIn(query, block).length / 2;
    if (hits === 0) continue;
    const report = reportOf(id);
    counts.passages.set(report, (counts.passages.get(report) ?? 0) + 1);
    counts.hits.set(report, (counts.hits.get(report) ?? 0) + hits);
    const first = counts.first.get(report) ?? [];
    if (first.length < KEPT) counts.first.set(report, [...first, { id, block }]);
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

/** Looks at the blocks with these keys. */
async function lookAt(
  db: ReadableDb,
  asked: Asked,
  counts: Counts,
  ids: readonly number[],
): Promise<void> {
  let from = 0;
  await lookAtAll(asked, counts, async () => {
    const batch = ids.slice(from, from + BATCH);
    from += BATCH;
    return blocksWithIds(db, batch);
  });
}

/** Counts the blocks with these keys as passages of their reports. */
function countIds(counts: Counts, ids: readonly number[]): void {
  for (const id of ids) {
    const report = reportOf(id);
    const before = counts.passages.get(report) ?? 0;
    counts.passages.set(report, before + 1);
    if (before === 0) counts.firstIds.set(report, [id]);
    else if (before < KEPT) counts.firstIds.get(report)?.push(id);
  }
}

/**
 * Looks at the first blocks of the library, for what begins many tokens: the index would join the lists of all of them
 * before it names one block.
 *
 * @returns whether that was enough for a first answer
 */
async function isCommon(db: ReadableDb, asked: Asked, counts: Counts): Promise<boolean> {
  const first = createCounts();
  look(asked, first, await blocksAfter(db, -1, QUICK.looked));
  const passages = [...first.passages.values()].reduce((sum, count) => sum + count, 0);
  if (passages <= FEW) return false;
  Object.assign(counts, first, { complete: false });
  return true;
}

/** Counts what the index says, where that is the whole answer; hits as well, unless it is to be quick and there are many. */
async function countByIndex(db: ReadableDb, asked: Asked, counts: Counts): Promise<void> {
  const { match, exact, places } = asked.plan;
  if (match === null) return;
  if (!asked.quick) {
    const ids = await matchingIds(db, match, -1);
    if (places === null) return lookAt(db, asked, counts, ids);
    countIds(counts, ids);
    const found = await countPlaces(db, places.token, places.prefix);
    for (const { report, hits } of found) counts.hits.set(report, hits);
    return;
  }
  // An asterisk is never part of a token.
  if (match.includes('*') && (await isCommon(db, asked, counts))) return;
  const limit = exact ? QUICK.named : QUICK.looked;
  const ids = await matchingIds(db, match, limit);
  if (!exact || ids.length <= FEW) return lookAt(db, asked, counts, ids);
  countIds(counts, ids);
  counts.hitsKnown = false;
  if (ids.length >= limit) counts.complete = false;
}

/** Reports that are not in the index yet are looked at as a whole: what is in the library is found at any time. */
async function countUnindexed(
  db: ReadableDb,
  asked: Asked,
  counts: Counts,
  unindexed: readonly number[],
): Promise<void> {
  for (const report of unindexed) {
    counts.passages.delete(report);
    counts.hits.delete(report);
    counts.first.delete(report);
    counts.firstIds.delete(report);
    await lookAtAll(asked, counts, (after) => blocksOfReport(db, report, after, BATCH));
    if (!counts.complete) return;
  }
}

/** Counts the passages that answer a query; exact unless it is to be quick, and then it says when it is not. */
export async function countPassages(db: ReadableDb, asked: Asked): Promise<Counts> {
  const counts = createCounts();
  if (asked.plan.match === null) {
    await lookAtAll(asked, counts, (after) => blocksAfter(db, after, BATCH));
  } else {
    const [unindexed] = await Promise.all([
      unindexedReports(db, INDEX_VERSION),
      countByIndex(db, asked, counts),
    ]);
    await countUnindexed(db, asked, counts, unindexed);
  }
  return counts;
}
