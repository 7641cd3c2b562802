/** Searches that are narrowed to chapters by words of their titles. */
import { fold } from '../../../preload/contract/text/fold';
import { parseQuery } from '../../../preload/contract/text/query';
import { keysWithin, unitedRanges, type KeyRange } from '../../search/key-ranges';
import { BLOCK_LIMIT } from '../../storage/blocks';
import type { Database, ReadableDb } from '../../storage/database';
import { chaptersTitled, commonTitles, dataVersion, headingTitles } from '../../storage/landmarks';
import { blockIdsWithin, matchingIds, reportOf } from '../../storage/search-index';
import { lookAt, type Asked } from './look-for-passages';
import { createCounts, type Counts } from './passage-counts';
import { unindexedNow } from './unindexed';

/** Titles that are offered. */
const OFFERED = 200;

interface Known {
  readonly version: number;
  readonly chapter: string;
  readonly ranges: readonly KeyRange[];
}

/** What was found last: while one types, the chapter stays the same. */
const known = new WeakMap<ReadableDb, Known>();

/** The chapters with a title that holds all of the words, as ranges of keys that ascend and are apart. */
export async function chapterRanges(db: ReadableDb, chapter: string): Promise<readonly KeyRange[]> {
  const version = await dataVersion(db);
  const last = known.get(db);
  if (last?.version === version && last.chapter === chapter) return last.ranges;
  const { terms, without } = parseQuery(chapter);
  const titles = (await headingTitles(db)).filter((title) => {
    const folded = fold(title);
    return (
      terms.every((term) => folded.includes(term)) && !without.some((term) => folded.includes(term))
    );
  });
  const ranges = unitedRanges(await chaptersTitled(db, titles));
  known.set(db, { version, chapter, ranges });
  return ranges;
}

/** Counts the passages in these ranges that answer a query, by looking at each that the index names. */
export async function countInRanges(
  database: Database,
  asked: Asked,
  ranges: readonly KeyRange[],
): Promise<Counts> {
  const db = database.read;
  const counts = createCounts();
  const { match } = asked.plan;
  if (match === null) {
    await lookAt(db, asked, counts, await blockIdsWithin(db, ranges));
    return counts;
  }
  const [named, unindexed] = await Promise.all([
    matchingIds(db, match, -1),
    unindexedNow(database),
  ]);
  const unknown = new Set(unindexed);
  const indexed = named.filter((id) => !unknown.has(reportOf(id)));
  await lookAt(db, asked, counts, keysWithin(indexed, ranges));
  const rest = ranges.filter(({ first }) => unknown.has(Math.floor(first / BLOCK_LIMIT)));
  if (counts.complete && rest.length > 0) {
    await lookAt(db, asked, counts, await blockIdsWithin(db, rest));
  }
  return counts;
}

/** Titles of chapters that several reports have, those of the most reports first. */
export const offeredChapters = (db: ReadableDb): Promise<string[]> => commonTitles(db, OFFERED);
