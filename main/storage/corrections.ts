/** Queries on the corrections of notes.db. What was done with them, for undo: ./correction-history. */
import type { Correction } from '../../preload/contract/correction';
import type { ReadableDb, WritableDb } from './database';
import { rowDigest } from './row-digest';
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

const digestOf = ({ id, content, madeAt }: Row, reportId: string, withdrawnAt: string | null) =>
  rowDigest('correction', {
    id,
    report_id: reportId,
    content,
    made_at: madeAt,
    withdrawn_at: withdrawnAt,
  });

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
  const digest = digestOf({ id, content, madeAt }, reportId, null);
  const changes = await db.run(sql`
    INSERT INTO correction (id, report_id, content, digest, made_at)
    VALUES (${id}, ${reportId}, ${content}, ${digest}, ${madeAt})`);
  assertChanges('addCorrection', changes);
}

/** Takes a correction of a report back at the time `at`, or makes it again where `at` is null. `correction-not-found`. */
export async function withdrawCorrection(
  db: WritableDb,
  reportId: string,
  id: string,
  at: string | null,
): Promise<void> {
  const row = await db.get<Row>(sql`
    SELECT id, content, made_at AS madeAt FROM correction
    WHERE id = ${id} AND report_id = ${reportId}`);
  if (!row) throw new StorageError('correction-not-found');
  const changes = await db.run(sql`
    UPDATE correction SET withdrawn_at = ${at}, digest = ${digestOf(row, reportId, at)}
    WHERE id = ${id}`);
  assertChanges('withdrawCorrection', changes);
}
