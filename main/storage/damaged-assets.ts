/** Queries that find the pictures of library.db that are not what they should be. */
import { createHash } from 'node:crypto';
import type { ReadableDb } from './database';
import { sql } from './sql';
import { StorageError } from './storage-error';

/** How many pictures of each report are gone or empty, by the number of the report; told without reading them. */
export async function countLostAssets(db: ReadableDb): Promise<Map<number, number>> {
  const rows = await db.all<{ report: number; lost: number }>(sql`
    SELECT report, count(*) AS lost FROM report_asset
    LEFT JOIN asset ON asset.id = report_asset.asset
    WHERE asset.id IS NULL OR length(bytes) = 0 GROUP BY report`);
  return new Map(rows.map(({ report, lost }) => [report, lost]));
}

async function isSound(db: ReadableDb, id: string): Promise<boolean> {
  try {
    const row = await db.get<{ bytes: Uint8Array }>(sql`SELECT bytes FROM asset WHERE id = ${id}`);
    return row !== undefined && createHash('sha256').update(row.bytes).digest('hex') === id;
  } catch (error) {
    if (error instanceof StorageError && error.problem.code === 'library-damaged') return false;
    throw error;
  }
}

/** The pictures of a report, or of all with null, whose bytes are gone or not those that they are named after. */
export async function damagedAssets(db: ReadableDb, report: number | null): Promise<string[]> {
  const rows = await db.all<{ asset: string }>(sql`
    SELECT DISTINCT asset FROM report_asset WHERE report = coalesce(${report}, report)`);
  const damaged: string[] = [];
  for (const { asset } of rows) if (!(await isSound(db, asset))) damaged.push(asset);
  return damaged;
}

/** How many of these pictures each report has, by the number of the report. */
export async function reportsWithAssets(
  db: ReadableDb,
  assets: readonly string[],
): Promise<Map<number, number>> {
  const rows = await db.all<{ report: number; count: number }>(sql`
    SELECT report, count(*) AS count FROM report_asset
    WHERE asset IN (SELECT value FROM json_each(${JSON.stringify(assets)})) GROUP BY report`);
  return new Map(rows.map(({ report, count }) => [report, count]));
}
