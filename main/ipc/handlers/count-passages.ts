/** How many passages of each report answer a query, and with how many hits: by the index where it can tell, else by looking. */
import { spansOfTerm, unite, type Places, type Spans } from '../../search/spans';
import type { Phrase } from '../../search/tokens';
import type { Database, ReadableDb } from '../../storage/database';
import {
  blocksAfter,
  blocksOfReport,
  countPlaces,
  idsOfPlaces,
  matchingIds,
  placesOf,
  type TokenRange,
} from '../../storage/search-index';
import { lookAt, lookAtAll, type Asked } from './look-for-passages';
import { addPassages, createCounts, removeReport, type Counts } from './passage-counts';
import { unindexedNow } from './unindexed';

/** Where a quick count stops: blocks that the index names, and blocks that have to be looked at. */
const QUICK = { named: 5000, looked: 300 };
/** So few passages are looked at also when it is to be quick: most of them are shown anyway. */
const FEW = 80;
/** About as many places are read from the index in the time that a block takes to be read and looked at. */
const PLACES_A_BLOCK = 50;

/** Counts what one token says: its places are the hits. */
async function countPlacesOf(
  db: ReadableDb,
  { quick }: Asked,
  counts: Counts,
  tokens: TokenRange,
): Promise<void> {
  const found = await idsOfPlaces(db, tokens, quick ? QUICK.named : -1);
  const places = tokens.prefix ? Float64Array.from(found).toSorted() : found;
  const ids: number[] = [];
  const hits: number[] = [];
  let last = -1;
  for (const id of places) {
    if (id === ids[last]) hits[last] = (hits[last] ?? 0) + 1;
    else {
      last = ids.push(id) - 1;
      hits.push(1);
    }
  }
  addPassages(counts, { ids, hits });
  if (quick && found.length >= QUICK.named) counts.complete = false;
}

const rangesOf = ({ tokens, prefix }: Phrase): TokenRange[] =>
  tokens.map((token, at) => ({ token, prefix: prefix && at === tokens.length - 1 }));

/** Whether as many blocks are sooner looked at than the places of every token of the terms are read. */
async function isQuickerToLook(
  db: ReadableDb,
  blocks: number,
  phrases: readonly Phrase[],
): Promise<boolean> {
  let places = 0;
  for (const tokens of phrases.flatMap(rangesOf)) places += await countPlaces(db, tokens);
  return places > PLACES_A_BLOCK * blocks;
}

/** Where the terms stand in the passages with these keys, by the places of their tokens; undefined when nobody waits. */
async function spansOf(
  db: ReadableDb,
  isStale: () => boolean,
  ids: readonly number[],
  phrases: readonly Phrase[],
): Promise<Spans | undefined> {
  let spans: Spans | undefined;
  for (const phrase of phrases) {
    const places: Places[] = [];
    for (const tokens of rangesOf(phrase)) {
      if (isStale()) return undefined;
      places.push(await placesOf(db, tokens));
    }
    const found = spansOfTerm(ids, places, phrase.length);
    spans = spans ? unite(spans, found) : found;
  }
  return spans;
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
    addPassages(counts, { ids, hits: new Uint8Array(ids.length) });
    counts.hitsKnown = false;
    counts.complete = ids.length < limit;
    return;
  }
  if (await isQuickerToLook(db, ids.length, phrases)) return lookAt(db, asked, counts, ids);
  const spans = await spansOf(db, asked.isStale, ids, phrases);
  if (spans) {
    const hits = Uint32Array.from(
      ids,
      (_, at) => (spans.first[at + 1] ?? 0) - (spans.first[at] ?? 0),
    );
    addPassages(counts, { ids, hits });
  } else counts.complete = false;
}

/** Reports that are not in the index yet are looked at as a whole: what is in the library is found at any time. */
async function countUnindexed(
  db: ReadableDb,
  asked: Asked,
  counts: Counts,
  unindexed: readonly number[],
): Promise<void> {
  for (const report of unindexed) {
    removeReport(counts, report);
    await lookAtAll(asked, counts, (after, count) => blocksOfReport(db, report, after, count));
    if (!counts.complete) return;
  }
}

/** Counts the passages that answer a query; exact unless it is to be quick, and then it says when it is not. */
export async function countPassages(database: Database, asked: Asked): Promise<Counts> {
  const db = database.read;
  const counts = createCounts();
  if (asked.plan.match === null) {
    await lookAtAll(asked, counts, (after, count) => blocksAfter(db, after, count));
  } else {
    const [unindexed] = await Promise.all([
      unindexedNow(database),
      countByIndex(db, asked, counts),
    ]);
    await countUnindexed(db, asked, counts, unindexed);
  }
  return counts;
}
