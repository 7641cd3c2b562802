/** Queries on the search index of library.db. What a token is, and what a match expression means: main/search. */
import type { PlacedBlock } from '../../preload/contract/report';
import { BLOCK_LIMIT } from './blocks';
import type { ReadableDb, WritableDb } from './database';
import { sql } from './sql';
import { assertChanges } from './storage-error';

/** Blocks a statement: bounds the JSON that is made at a time. */
const BATCH = 4096;

/** A block that an index row stands for. */
export interface IndexedBlock {
  readonly id: number;
  readonly block: PlacedBlock;
}

/** The report of a block's key. */
export const reportOf = (id: number): number => Math.floor(id / BLOCK_LIMIT);

/** What the index is to know of a report: the tokens of each of its blocks, in order. */
export interface IndexEntry {
  readonly report: number;
  readonly tokens: readonly string[];
}

/**
 * Puts reports into the index, in the place of what was there of them. Several at a time cost less than one by one: FTS5
 * writes what it has gathered before each statement. A row is its key and its tokens in one text, since picking the two out of an array
 * in JSON takes as long as the indexing.
 */
export async function indexReports(
  db: WritableDb,
  entries: readonly IndexEntry[],
  version: number,
): Promise<void> {
  const rows: string[] = [];
  for (const { report, tokens } of entries) {
    const first = report * BLOCK_LIMIT;
    await db.run(
      sql`DELETE FROM passage_index WHERE rowid >= ${first} AND rowid < ${first + BLOCK_LIMIT}`,
    );
    tokens.forEach((one, ordinal) => rows.push(`${first + ordinal} ${one}`));
  }
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    const changes = await db.run(sql`
      INSERT INTO passage_index (rowid, tokens)
      SELECT CAST(value AS INTEGER), substr(value, instr(value, ' ') + 1)
      FROM json_each(${JSON.stringify(batch)})`);
    assertChanges('indexReports', changes, batch.length);
  }
  const numbers = JSON.stringify(entries.map(({ report }) => report));
  const noted = await db.run(sql`
    INSERT OR REPLACE INTO indexed_report (report, version)
    SELECT value, ${version} FROM json_each(${numbers})`);
  assertChanges('indexReports', noted, entries.length);
}

/** Numbers of the reports that are not in the index with tokens of this version, the last one first. */
export async function unindexedReports(db: ReadableDb, version: number): Promise<number[]> {
  const rows = await db.all<{ number: number }>(sql`
    SELECT number FROM report LEFT JOIN indexed_report ON report = number
    WHERE version IS NOT ${version}`);
  return rows.map(({ number }) => number).toSorted((a, b) => b - a);
}

/** Passages of a report that match. */
export interface PassageCount {
  readonly report: number;
  readonly passages: number;
}

/** How many blocks of each report match, looking at no more than `limit` of them in all. */
export function countMatches(
  db: ReadableDb,
  match: string,
  limit: number,
): Promise<PassageCount[]> {
  return db.all(sql`
    SELECT rowid >> 20 AS report, count(*) AS passages
    FROM (SELECT rowid FROM passage_index WHERE passage_index MATCH ${match} LIMIT ${limit})
    GROUP BY 1`);
}

/** Tokens of the index: one, or all that begin so. */
export interface TokenRange {
  readonly token: string;
  readonly prefix: boolean;
}

const lastOf = ({ token, prefix }: TokenRange) => (prefix ? `${token}\u{10ffff}` : token);

/**
 * Keys of the blocks in which the tokens stand, once for each place, at most `limit`; all of them for -1. They ascend for one
 * token after another.
 */
export async function idsOfPlaces(
  db: ReadableDb,
  tokens: TokenRange,
  limit: number,
): Promise<number[]> {
  const row = await db.get<{ ids: string }>(sql`
    SELECT json_group_array(doc) AS ids FROM (
      SELECT doc FROM passage_place
      WHERE term >= ${tokens.token} AND term <= ${lastOf(tokens)} LIMIT ${limit})`);
  return JSON.parse(row?.ids ?? '[]') as number[];
}

/** Every place of the tokens: the key of the block, and the number of the token in it. In the same order. */
export async function placesOf(
  db: ReadableDb,
  tokens: TokenRange,
): Promise<{ readonly ids: number[]; readonly offsets: number[] }> {
  const row = await db.get<{ ids: string; offsets: string }>(sql`
    SELECT json_group_array(doc) AS ids, json_group_array(offset) AS offsets FROM passage_place
    WHERE term >= ${tokens.token} AND term <= ${lastOf(tokens)}`);
  return {
    ids: JSON.parse(row?.ids ?? '[]') as number[],
    offsets: JSON.parse(row?.offsets ?? '[]') as number[],
  };
}

/** How many places the tokens have in all: a tenth of the work of naming them. */
export async function countPlaces(db: ReadableDb, tokens: TokenRange): Promise<number> {
  const row = await db.get<{ places: number }>(sql`
    SELECT total(cnt) AS places FROM passage_term
    WHERE term >= ${tokens.token} AND term <= ${lastOf(tokens)}`);
  return row?.places ?? 0;
}

/**
 * Keys of the first matching blocks, ascending, at most `limit`; all of them for -1. Joined to one row, which takes a tenth of the time of as
 * many rows.
 */
export async function matchingIds(db: ReadableDb, match: string, limit: number): Promise<number[]> {
  const row = await db.get<{ ids: string }>(sql`
    SELECT json_group_array(id) AS ids FROM (
      SELECT rowid AS id FROM passage_index WHERE passage_index MATCH ${match} LIMIT ${limit})`);
  return JSON.parse(row?.ids ?? '[]') as number[];
}

/** Of these pairs of characters those that the index has, the most frequent first. */
export async function knownPairs(db: ReadableDb, pairs: readonly string[]): Promise<string[]> {
  const rows = await db.all<{ term: string }>(sql`
    SELECT term FROM passage_term
    WHERE term IN (SELECT value FROM json_each(${JSON.stringify(pairs)})) ORDER BY doc DESC`);
  return rows.map(({ term }) => term);
}

interface BlockRow {
  /** Both `null` when there are none. */
  readonly ids: string | null;
  readonly blocks: string | null;
}

/** Rows that were joined to one, like their keys: the blocks in one JSON text, and their keys in another. */
function parse(row: BlockRow | undefined): IndexedBlock[] {
  const ids = JSON.parse(`[${row?.ids ?? ''}]`) as number[];
  const blocks = JSON.parse(`[${row?.blocks ?? ''}]`) as PlacedBlock[];
  return blocks.map((block, at) => ({ id: ids[at] ?? 0, block }));
}

/** The blocks with these keys, ascending; a key that is gone is left out. */
export async function blocksWithIds(
  db: ReadableDb,
  ids: readonly number[],
): Promise<IndexedBlock[]> {
  const row = await db.get<BlockRow>(sql`
    SELECT group_concat(id) AS ids, group_concat(json) AS blocks
    FROM block WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  return parse(row).toSorted((one, other) => one.id - other.id);
}

/** Blocks after `after`, ascending: for what no index can tell. */
export async function blocksAfter(
  db: ReadableDb,
  after: number,
  limit: number,
): Promise<IndexedBlock[]> {
  const row = await db.get<BlockRow>(sql`
    SELECT group_concat(id) AS ids, group_concat(json) AS blocks
    FROM (SELECT id, json FROM block WHERE id > ${after} ORDER BY id LIMIT ${limit})`);
  return parse(row).toSorted((one, other) => one.id - other.id);
}

/** The blocks of one report after `after`, ascending. */
export async function blocksOfReport(
  db: ReadableDb,
  report: number,
  after: number,
  limit: number,
): Promise<IndexedBlock[]> {
  const from = Math.max(after, report * BLOCK_LIMIT - 1);
  const blocks = await blocksAfter(db, from, limit);
  return blocks.filter(({ id }) => reportOf(id) === report);
}

/** The blocks of a report with keys from `first` to `last`, both included, ascending. */
export async function blocksBetween(
  db: ReadableDb,
  report: number,
  first: number,
  last: number,
): Promise<IndexedBlock[]> {
  const blocks = await blocksAfter(db, first - 1, last - first + 1);
  return blocks.filter(({ id }) => id <= last && reportOf(id) === report);
}

/** Keys of the blocks in these ranges, ascending; the ranges are apart. */
export async function blockIdsWithin(
  db: ReadableDb,
  ranges: readonly { readonly first: number; readonly end: number }[],
): Promise<number[]> {
  const row = await db.get<{ ids: string }>(sql`
    SELECT json_group_array(block.id) AS ids FROM json_each(${JSON.stringify(ranges)})
    JOIN block ON block.id >= value ->> '$.first' AND block.id < value ->> '$.end'`);
  return JSON.parse(row?.ids ?? '[]') as number[];
}

/** The headings of a report up to the block with this key, in reading order. */
export async function headingsBefore(
  db: ReadableDb,
  report: number,
  block: number,
): Promise<PlacedBlock[]> {
  const rows = await db.all<{ json: string }>(sql`
    SELECT json FROM block
    WHERE id >= ${report * BLOCK_LIMIT} AND id <= ${block} AND json ->> '$.type' = 'heading'
    ORDER BY id`);
  return rows.map(({ json }) => JSON.parse(json) as PlacedBlock);
}

/** What a list of results says of a report. */
export interface FoundReport {
  readonly number: number;
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
}

/** The reports with these numbers, in no order; a number that is gone is left out. */
export function foundReports(db: ReadableDb, numbers: readonly number[]): Promise<FoundReport[]> {
  return db.all(sql`
    SELECT number, id, metadata ->> '$.title' AS title, metadata ->> '$.publisher' AS publisher,
      metadata ->> '$.publishedOn' AS publishedOn
    FROM report WHERE number IN (SELECT value FROM json_each(${JSON.stringify(numbers)}))`);
}

/** Numbers of the reports of a publisher, of a year, or among those with given ids; null asks for any. */
export async function reportsOf(
  db: ReadableDb,
  publisher: string | null,
  year: string | null,
  ids: readonly string[] | null,
): Promise<Set<number>> {
  const rows = await db.all<{ number: number }>(sql`
    SELECT number FROM report
    WHERE coalesce(metadata ->> '$.publisher' = ${publisher}, ${publisher === null ? 1 : 0})
      AND coalesce(substr(metadata ->> '$.publishedOn', 1, 4) = ${year}, ${year === null ? 1 : 0})
      AND (${ids === null ? 1 : 0} OR id IN (SELECT value FROM json_each(${JSON.stringify(ids ?? [])})))`);
  return new Set(rows.map(({ number }) => number));
}
