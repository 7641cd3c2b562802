/** Queries on what the importers folded away, which is in no index. */
import type { Boilerplate } from '../../preload/contract/report';
import { BLOCK_LIMIT } from './blocks';
import type { ReadableDb } from './database';
import { sql } from './sql';

/** What was folded away in one report. */
export interface FoldedParts {
  /** Number of the report. */
  readonly report: number;
  readonly parts: readonly Boilerplate[];
}

/** What was folded away in all reports that have anything of it. Joined to one row, which takes a tenth of the time of many. */
export async function foldedParts(db: ReadableDb): Promise<FoldedParts[]> {
  const row = await db.get<{ json: string }>(sql`
    SELECT json_group_array(json_object('report', number, 'parts', json(boilerplate))) AS json
    FROM report WHERE boilerplate <> '[]' ORDER BY number`);
  return JSON.parse(row?.json ?? '[]') as FoldedParts[];
}

/**
 * Where folds of a report stand: the offset at which each of the blocks begins that they stood before, by its index; the end of
 * the text for the one behind the last. UTF-16 units of the canonical text.
 */
export async function foldOffsets(
  db: ReadableDb,
  report: number,
  before: readonly number[],
): Promise<Map<number, number>> {
  const rows = await db.all<{ block: number; start: number }>(sql`
    SELECT value AS block, coalesce(
      (SELECT start FROM block WHERE id = ${report * BLOCK_LIMIT} + value),
      (SELECT text_length FROM report WHERE number = ${report})) AS start
    FROM json_each(${JSON.stringify(before)})`);
  return new Map(rows.map(({ block, start }) => [block, start]));
}
