/**
 * What a person did with the corrections of a report, in order, and undo and redo over it.
 *
 * Undo takes the last action that stands; redo makes the first one after it again. A new action forgets what could be
 * made again. As with annotations, an action older than a day is let be.
 */
import { withdrawCorrection } from './corrections';
import type { ReadableDb, WritableDb } from './database';
import { UNDO_SPAN } from './history';
import { sql } from './sql';
import { assertChanges, StorageError } from './storage-error';

export type CorrectionAction = 'make' | 'withdraw';

interface Row {
  readonly sequence: number;
  readonly correctionId: string;
  readonly action: CorrectionAction;
  readonly actedAt: string;
}

const columns = 'sequence, correction_id AS correctionId, action, acted_at AS actedAt';

async function recent(row: Promise<Row | undefined>, now: number): Promise<Row | undefined> {
  const found = await row;
  return found && Date.parse(found.actedAt) >= now - UNDO_SPAN ? found : undefined;
}

const nextUndo = (db: ReadableDb, reportId: string, now: number) =>
  recent(
    db.get<Row>({
      text: `SELECT ${columns} FROM correction_action WHERE report_id = ? AND undone = 0
        ORDER BY sequence DESC LIMIT 1`,
      values: [reportId],
    }),
    now,
  );

const nextRedo = (db: ReadableDb, reportId: string, now: number) =>
  recent(
    db.get<Row>({
      text: `SELECT ${columns} FROM correction_action WHERE report_id = ? AND undone = 1
        ORDER BY sequence LIMIT 1`,
      values: [reportId],
    }),
    now,
  );

/** Whether there is something to undo, and to redo, at `now` in milliseconds since the epoch. */
export async function correctionSteps(
  db: ReadableDb,
  reportId: string,
  now: number,
): Promise<{ canUndo: boolean; canRedo: boolean }> {
  const [undo, redo] = await Promise.all([
    nextUndo(db, reportId, now),
    nextRedo(db, reportId, now),
  ]);
  return { canUndo: undo !== undefined, canRedo: redo !== undefined };
}

/** Notes that a correction was made or taken back; what could be redone no longer can. */
export async function noteAction(
  db: WritableDb,
  reportId: string,
  correctionId: string,
  action: CorrectionAction,
  now: number,
): Promise<void> {
  await db.run(sql`DELETE FROM correction_action WHERE report_id = ${reportId} AND undone = 1`);
  const changes = await db.run(sql`
    INSERT INTO correction_action (report_id, correction_id, action, acted_at)
    VALUES (${reportId}, ${correctionId}, ${action}, ${new Date(now).toISOString()})`);
  assertChanges('noteAction', changes);
}

/** Takes the last action back, or makes it again. `nothing-to-undo`, `nothing-to-redo`. */
export async function stepCorrection(
  db: WritableDb,
  reportId: string,
  step: 'undo' | 'redo',
  now: number,
): Promise<void> {
  const next = step === 'undo' ? nextUndo : nextRedo;
  const row = await next(db, reportId, now);
  if (!row) throw new StorageError(step === 'undo' ? 'nothing-to-undo' : 'nothing-to-redo');
  const stands = (row.action === 'make') === (step === 'redo');
  const at = stands ? null : new Date(now).toISOString();
  await withdrawCorrection(db, reportId, row.correctionId, at);
  const changes = await db.run(sql`
    UPDATE correction_action SET undone = ${step === 'undo' ? 1 : 0}
    WHERE sequence = ${row.sequence}`);
  assertChanges('stepCorrection', changes);
}
