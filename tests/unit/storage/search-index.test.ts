import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../main/report/canonical-text';
import { BLOCK_LIMIT, deleteBlocks } from '../../../main/storage/blocks';
import type { Database } from '../../../main/storage/database';
import { putReport } from '../../../main/storage/reports';
import {
  blocksAfter,
  blocksOfReport,
  countMatches,
  countPlaces,
  foundReports,
  idsOfPlaces,
  indexReports,
  matchingIds,
  placesOf,
  reportOf,
  reportsOf,
  unindexedReports,
} from '../../../main/storage/search-index';
import { sql } from '../../../main/storage/sql';
import { memoryLibrary, METADATA } from './memory';

const { blocks, text } = canonicalText(
  ['ebb', 'flow', 'ebb again'].map((line) => ({
    type: 'paragraph',
    text: { text: line, marks: [] },
  })),
);

async function put(library: Database, id: string, tokens = ['eb bb', 'fl lo ow', 'eb bb']) {
  return library.write(async (db) => {
    const number = await putReport(db, {
      id,
      contentHash: `hash of ${id}`,
      fileName: `${id}.txt`,
      titleKey: id,
      edition: null,
      importedAt: '2026-01-01T00:00:00.000Z',
      metadata: METADATA,
      textLength: text.length,
      blocks,
      boilerplate: [],
      doubts: [],
    });
    await indexReports(db, [{ report: number, tokens }], 1);
    return number;
  });
}

const ids = (library: Database, match: string) => matchingIds(library.read, match, 100);

describe('the search index', () => {
  test('names the places of a token, or of all that begin so', async () => {
    const library = await memoryLibrary();
    const [one, other] = [await put(library, 'a', ['xy xz', 'xy', 'y']), await put(library, 'b')];
    await library.write((db) => indexReports(db, [{ report: other, tokens: ['x xy'] }], 1));
    const [a, b] = [one * BLOCK_LIMIT, other * BLOCK_LIMIT];
    const xy = { token: 'xy', prefix: false };
    const all = { token: 'x', prefix: true };
    expect(await idsOfPlaces(library.read, xy, -1)).toEqual([a, a + 1, b]);
    expect(await idsOfPlaces(library.read, all, -1)).toEqual([b, a, a + 1, b, a]);
    expect(await idsOfPlaces(library.read, all, 2)).toEqual([b, a]);
    expect(await placesOf(library.read, xy)).toEqual({ ids: [a, a + 1, b], offsets: [0, 0, 1] });
    expect(await countPlaces(library.read, all)).toBe(5);
    await library.write((db) => deleteBlocks(db, one));
    expect(await idsOfPlaces(library.read, all, -1)).toEqual([b, b]);
    expect(await placesOf(library.read, { token: 'z', prefix: true })).toEqual({
      ids: [],
      offsets: [],
    });
  });

  test('finds blocks by their tokens, under their keys', async () => {
    const library = await memoryLibrary();
    const number = await put(library, 'a');
    const first = number * BLOCK_LIMIT;
    expect(await ids(library, '"eb bb"')).toEqual([first, first + 2]);
    expect(await ids(library, '"l"*')).toEqual([first + 1]);
    expect(reportOf(first + 2)).toBe(number);
  });

  test('counts by report, and stops where it is told to', async () => {
    const library = await memoryLibrary();
    const [a, b] = [await put(library, 'a'), await put(library, 'b', ['eb', 'x', 'x'])];
    expect(await countMatches(library.read, '"eb"', -1)).toEqual([
      { report: a, passages: 2 },
      { report: b, passages: 1 },
    ]);
    expect(await countMatches(library.read, '"eb"', 1)).toEqual([{ report: a, passages: 1 }]);
    expect(await matchingIds(library.read, '"eb"', 1)).toEqual([a * BLOCK_LIMIT]);
    expect(await matchingIds(library.read, '"zz"', 1)).toEqual([]);
  });

  test('holds what the present copy of a report holds, and no more', async () => {
    const library = await memoryLibrary();
    await put(library, 'a');
    const number = await put(library, 'a', ['neap', 'x', 'x']);
    expect(await ids(library, '"eb"')).toEqual([]);
    expect(await ids(library, '"neap"')).toHaveLength(1);
    await library.write((db) => indexReports(db, [{ report: number, tokens: ['y', 'y', 'y'] }], 2));
    expect(await ids(library, '"neap"')).toEqual([]);
    await library.write((db) => deleteBlocks(db, number));
    expect(await ids(library, '"y"')).toEqual([]);
  });

  test('knows which reports it has not, or has in an older form, or that have changed', async () => {
    const library = await memoryLibrary();
    const number = await put(library, 'a');
    expect(await unindexedReports(library.read, 1)).toEqual([]);
    expect(await unindexedReports(library.read, 2)).toEqual([number]);
    await library.write((db) =>
      db.run(sql`UPDATE block SET start = start WHERE id = ${number * BLOCK_LIMIT}`),
    );
    expect(await unindexedReports(library.read, 1)).toEqual([number]);
    expect(await ids(library, '"eb"')).toEqual([number * BLOCK_LIMIT + 2]);
  });

  test('takes back what an undone change has put in', async () => {
    const library = await memoryLibrary();
    const number = await put(library, 'a');
    const failing = library.write(async (db) => {
      await indexReports(db, [{ report: number, tokens: ['z', 'z', 'z'] }], 1);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await ids(library, '"z"')).toEqual([]);
    expect(await ids(library, '"eb"')).toHaveLength(2);
  });

  test('reads blocks in turn, of all reports or of one', async () => {
    const library = await memoryLibrary();
    const [a, b] = [await put(library, 'a'), await put(library, 'b')];
    const all = await blocksAfter(library.read, a * BLOCK_LIMIT, 3);
    expect(all.map(({ id }) => reportOf(id))).toEqual([a, a, b]);
    const own = await blocksOfReport(library.read, a, -1, 100);
    expect(own.map(({ block }) => block)).toEqual(blocks);
    expect(await blocksOfReport(library.read, a, own.at(-1)?.id ?? 0, 100)).toEqual([]);
  });

  test('answers reports by publisher and year', async () => {
    const library = await memoryLibrary();
    const a = await put(library, 'a');
    const ask = (publisher: string | null, year: string | null, among: string[] | null = null) =>
      reportsOf(library.read, publisher, year, among);
    expect(await ask(null, null)).toEqual(new Set([a]));
    expect(await ask('Estuary House', '2025')).toEqual(new Set([a]));
    expect(await ask('Another', null)).toEqual(new Set());
    expect(await ask(null, '2024')).toEqual(new Set());
    expect(await ask(null, null, ['a', 'b'])).toEqual(new Set([a]));
    expect(await ask(null, null, [])).toEqual(new Set());
    expect(await foundReports(library.read, [a, 99])).toEqual([
      {
        number: a,
        id: 'a',
        title: METADATA.title,
        publisher: METADATA.publisher,
        publishedOn: METADATA.publishedOn,
      },
    ]);
  });

  test('looks a range of keys up, and reads no table from end to end', async () => {
    const library = await memoryLibrary();
    const plan = await library.read.all<{ detail: string }>(sql`
      EXPLAIN QUERY PLAN SELECT id, json FROM block
      WHERE id IN (SELECT value FROM json_each(${'[1]'})) ORDER BY id`);
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(
      /SEARCH block USING INTEGER PRIMARY KEY/,
    );
    const counting = await library.read.all<{ detail: string }>(sql`
      EXPLAIN QUERY PLAN SELECT rowid FROM passage_index
      WHERE passage_index MATCH ${'"a"'} AND rowid >= ${1} AND rowid < ${2}`);
    expect(counting.map(({ detail }) => detail).join('\n')).toMatch(/VIRTUAL TABLE INDEX \d+:.*M/);
  });
});
