/** Queries on the directories of long reports, which are opened in parts. */
import type { Directory } from '../../preload/contract/directory';
import type { PlacedBlock } from '../../preload/contract/report';
import { directoryOf } from '../report/directory';
import type { ReadableDb, WritableDb } from './database';
import { sql } from './sql';
import { assertChanges } from './storage-error';

/** A report with more blocks than this has a stored directory; a shorter one is read whole in as short a time. */
export const LONG = 1500;

/** Undefined where none is stored: for a short report, and for one that an earlier version imported. */
export async function readDirectory(
  db: ReadableDb,
  report: number,
): Promise<Directory | undefined> {
  const row = await db.get<{ json: string }>(
    sql`SELECT json FROM directory WHERE report = ${report}`,
  );
  return row && (JSON.parse(row.json) as Directory);
}

/** Stores the directory of a report whose blocks have just been stored, if it is a long one. */
export async function putDirectory(
  db: WritableDb,
  report: number,
  blocks: readonly PlacedBlock[],
  textLength: number,
): Promise<void> {
  if (blocks.length <= LONG) return;
  const json = JSON.stringify(directoryOf(blocks, textLength));
  const changes = await db.run(
    sql`INSERT OR REPLACE INTO directory (report, json) VALUES (${report}, ${json})`,
  );
  assertChanges('putDirectory', changes);
}
