/** How many passages of each report answer a query, and with how many hits: by the index where it can tell, else by looking. */
import type { Query } from '../../../preload/contract/text/query';
import { hitsIn } from '../../search/passage';
import type { Plan } from '../../search/plan';
import { spansOfTerm, unite, type Places, type Spans } from '../../search/spans';
import { kindOf, type PassageKind, type Phrase } from '../../search/tokens';
import { BLOCK_LIMIT } from '../../storage/blocks';
import type { Database, ReadableDb } from '../../storage/database';
import {
  blocksAfter,
  blocksOfReport,
  blocksWithIds,
  countPlaces,
  idsOfPlaces,
  matchingIds,
  placesOf,
  reportOf,
  type IndexedBlock,
  type TokenRange,
} from '../../storage/search-index';
import { unindexedNow } from './unindexed';

/** Where a quick count stops: blocks that the index names, and blocks that have to be looked at. */
const QUICK = { named: 5000, looked: 300 };
/** So few passages are looked at also when it is to be quick: most of them are shown anyway. */
const FEW = 80;
/** About as many places are read from the index in the time that a block takes to be read and looked at. */
const PLACES_A_BLOCK = 50;
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

/** Nothing counted yet. */
export const createCounts = (): Counts => ({
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
export async function lookAt(
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

/** Counts the blocks with these ascending keys as passages of their reports, one that comes again as another hit in it. */
function countIds(counts: Counts, ids: ArrayLike<number>): void {
  let report = -1;
  let passages = 0;
  let first: number[] = [];
  let from = 0;
  const close = (end: number) => {
    if (passages === 0) return;
    counts.passages.set(report, passages);
    counts.hits.set(report, end - from);
    counts.firstIds.set(report, first);
  };
  let endOfReport = 0;
  let before = -1;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    if (id === before) continue;
    before = id;
    if (id >= endOfReport) {
      close(at);
      report = reportOf(id);
      endOfReport = (report + 1) * BLOCK_LIMIT;
      [passages, first, from] = [0, [], at];
    }
    passages += 1;
    if (first.length < KEPT) first.push(id);
  }
  close(ids.length);
}

/** Counts what one token says: its places are the hits. */
async function countPlacesOf(
  db: ReadableDb,
  { quick }: Asked,
  counts: Counts,
  tokens: TokenRange,
): Promise<void> {
  const ids = await idsOfPlaces(db, tokens, quick ? QUICK.named : -1);
  countIds(counts, tokens.prefix ? Float64Array.from(ids).toSorted() : ids);
  if (quick && ids.length >= QUICK.named) counts.complete = false;
}

const rangesOf = ({ tokens, prefix }: Phrase): TokenRange[] =>
  tokens.map((token, at) => ({ token, prefix: prefix && at === tokens.length - 1 }));

/** Whether as many blocks are sooner looked at than the places of every token of the terms. */
async function isQuickerToLook(
  db: ReadableDb,
  blocks: number,
  phrases: readonly Phrase[],
): Promise<boolean> {
  if (blocks <= FEW) return true;
  let places = 0;
  for (const tokens of phrases.flatMap(rangesOf)) places += await countPlaces(db, tokens);
  return places > PLACES_A_BLOCK * blocks;
}

/** Counts the hits in the passages with these keys by the places of the tokens. */
async function countHits(
  db: ReadableDb,
  { isStale }: Asked,
  counts: Counts,
  ids: readonly number[],
  phrases: readonly Phrase[],
): Promise<void> {
  let spans: Spans | undefined;
  for (const phrase of phrases) {
    const places: Places[] = [];
    for (const tokens of rangesOf(phrase)) {
      if (isStale()) {
        counts.complete = false;
        return;
      }
      places.push(await placesOf(db, tokens));
    }
    const found = spansOfTerm(ids, places, phrase.length);
    spans = spans ? unite(spans, found) : found;
  }
  if (!spans) return;
  for (const [passage, id] of ids.entries()) {
    const hits = (spans.first[passage + 1] ?? 0) - (spans.first[passage] ?? 0);
    const report = reportOf(id);
    counts.hits.set(report, (counts.hits.get(report) ?? 0) + hits);
  }
}

/** Counts what the index says, where that is the whole answer; hits as well, unless it is to be quick and there are many. */
async function countByIndex(db: ReadableDb, asked: Asked, counts: Counts): Promise<void> {
  const { match, phrases, places } = asked.plan;
  if (match === null) return;
  if (places !== null) return countPlacesOf(db, asked, counts, places);
  const quickLimit = phrases ? QUICK.named : QUICK.looked;
  const limit = asked.quick ? quickLimit : -1;
  const ids = await matchingIds(db, match, limit);
  if (!phrases || ids.length <= FEW) return lookAt(db, asked, counts, ids);
  if (asked.quick) {
    countIds(counts, ids);
    counts.hitsKnown = false;
    counts.complete = ids.length < limit;
    return;
  }
  if (await isQuickerToLook(db, ids.length, phrases)) return lookAt(db, asked, counts, ids);
  countIds(counts, ids);
  counts.hits.clear();
  await countHits(db, asked, counts, ids, phrases);
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
export async function countPassages(database: Database, asked: Asked): Promise<Counts> {
  const db = database.read;
  const counts = createCounts();
  if (asked.plan.match === null) {
    await lookAtAll(asked, counts, (after) => blocksAfter(db, after, BATCH));
  } else {
    const [unindexed] = await Promise.all([
      unindexedNow(database),
      countByIndex(db, asked, counts),
    ]);
    await countUnindexed(db, asked, counts, unindexed);
  }
  return counts;
}
