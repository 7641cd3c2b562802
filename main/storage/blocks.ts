/** Queries on the blocks of library.db: a row a block, so that a part of a long report can be had alone. */
import type { PlacedBlock } from '../../preload/contract/report';
import type { ReadableDb, WritableDb } from './database';
import { sql } from './sql';
import { assertChanges, StorageError } from './storage-error';

/** A report has fewer blocks than this: an ordinal takes the lower 20 bits of a key. See migrations/library/001. */
export const BLOCK_LIMIT = 2 ** 20;
/** Blocks a statement: bounds the JSON that is made at a time. */
const BATCH = 4096;

const firstKey = (report: number) => report * BLOCK_LIMIT;
const endKey = (report: number) => (report + 1) * BLOCK_LIMIT;

/**
 * Stores the blocks, fewer than `BLOCK_LIMIT`, of a report that has none; a batch a statement, which is 12 to 20 times faster
 * than a row a statement.
 */
export async function insertBlocks(
  db: WritableDb,
  report: number,
  blocks: readonly PlacedBlock[],
): Promise<void> {
  if (blocks.length >= BLOCK_LIMIT) {
    throw new StorageError('internal', { reason: `${blocks.length} blocks` });
  }
  for (let from = 0; from < blocks.length; from += BATCH) {
    const batch = blocks.slice(from, from + BATCH);
    const changes = await db.run(sql`
      INSERT INTO block (id, start, json)
      SELECT ${firstKey(report) + from} + key,
        coalesce(value ->> '$.label.start', value ->> '$.text.start'), value
      FROM json_each(${JSON.stringify(batch)})`);
    assertChanges('insertBlocks', changes, batch.length);
  }
}

/** Deletes all blocks of a report; there may be none. */
export async function deleteBlocks(db: WritableDb, report: number): Promise<void> {
  await db.run(sql`DELETE FROM block WHERE id >= ${firstKey(report)} AND id < ${endKey(report)}`);
}

const parse = (row: { json: string | null } | undefined) =>
  JSON.parse(`[${row?.json ?? ''}]`) as PlacedBlock[];

/**
 * The blocks `[first, end)` of a report, or all of them, in reading order; joined to one row, because a row each would
 * cost more than the parsing.
 */
export async function readBlocks(
  db: ReadableDb,
  report: number,
  first = 0,
  end = BLOCK_LIMIT,
): Promise<PlacedBlock[]> {
  return parse(
    await db.get(sql`
      SELECT group_concat(json, ',' ORDER BY id) AS json FROM block
      WHERE id >= ${firstKey(report) + first} AND id < ${firstKey(report) + end}`),
  );
}

/** Whether a report has more than `count` blocks. */
export async function hasMoreBlocks(
  db: ReadableDb,
  report: number,
  count: number,
): Promise<boolean> {
  const row = await db.get(sql`SELECT 1 FROM block WHERE id = ${firstKey(report) + count}`);
  return row !== undefined;
}

/**
 * The blocks that the range `[start, end]` of the canonical text touches, so that their text holds all of it, line breaks
 * between blocks included; and the offset at which the first of them begins. All in UTF-16 units.
 */
export async function readBlocksAround(
  db: ReadableDb,
  report: number,
  start: number,
  end: number,
): Promise<{ readonly blocks: PlacedBlock[]; readonly origin: number }> {
  const row = await db.get<{ json: string | null; origin: number | null }>(sql`
    SELECT group_concat(json, ',' ORDER BY start) AS json, min(start) AS origin FROM block
    WHERE id >> 20 = ${report} AND start <= ${end} AND start >= coalesce((
      SELECT max(start) FROM block WHERE id >> 20 = ${report} AND start <= ${start}
    ), 0)`);
  return { blocks: parse(row), origin: row?.origin ?? 0 };
}
