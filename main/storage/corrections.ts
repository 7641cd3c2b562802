/** Queries on the corrections of notes.db. */
import type { Correction } from '../../preload/contract/correction';
import type { ReadableDb, WritableDb } from './database';
import { digest } from './digest';
import { sql } from './sql';
import { assertChanges, StorageError } from './storage-error';

export interface StoredCorrection {
  readonly id: string;
  readonly correction: Correction;
  /** ISO 8601. */
  readonly madeAt: string;
}

interface Row {
  readonly id: string;
  readonly content: string;
  readonly madeAt: string;
}

/** The corrections of a report that stand, in the order in which they are to be applied. */
export async function listCorrections(
  db: ReadableDb,
  reportId: string,
): Promise<StoredCorrection[]> {
  const rows = await db.all<Row>(sql`
    SELECT id, content, made_at AS madeAt FROM correction
    WHERE report_id = ${reportId} AND withdrawn_at IS NULL ORDER BY sequence`);
  return rows.map(({ content, ...row }) => ({
    ...row,
    correction: JSON.parse(content) as Correction,
  }));
}

/** Adds a correction after all others; the identity of its report must be there. */
export async function addCorrection(
  db: WritableDb,
  reportId: string,
  { id, correction, madeAt }: StoredCorrection,
): Promise<void> {
  const content = JSON.stringify(correction);
  const changes = await db.run(sql`
    INSERT INTO correction (id, report_id, content, digest, made_at)
    VALUES (${id}, ${reportId}, ${content}, ${digest(content)}, ${madeAt})`);
  assertChanges('addCorrection', changes);
}

/** Takes a correction of a report back at the time `at`, or makes it again where `at` is null. `correction-not-found`. */
export async function withdrawCorrection(
  db: WritableDb,
  reportId: string,
  id: string,
  at: string | null,
): Promise<void> {
  const changes = await db.run(sql`
    UPDATE correction SET withdrawn_at = ${at} WHERE id = ${id} AND report_id = ${reportId}`);
  if (changes === 0) throw new StorageError('correction-not-found');
}
