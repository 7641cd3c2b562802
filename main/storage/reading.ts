/** Queries on where a person was in each report. */
import type { Locator } from '../../preload/contract/library';
import type { ReadableDb, WritableDb } from './database';
import { rowDigest } from './row-digest';
import { sql } from './sql';
import { assertChanges } from './storage-error';

export interface Reading {
  readonly reportId: string;
  /** ISO 8601. */
  readonly openedAt: string;
  /** Null until a position has been saved. */
  readonly locator: Locator | null;
  /** Share of the text that has been scrolled past, in [0, 1]. */
  readonly progress: number;
}

interface Row {
  readonly reportId: string;
  readonly openedAt: string;
  readonly offset: number | null;
  readonly within: number | null;
  readonly progress: number;
}

const revive = ({ offset, within, ...row }: Row): Reading => ({
  ...row,
  locator: offset === null ? null : { offset, within: within ?? 0 },
});

const columns = 'report_id AS reportId, opened_at AS openedAt, offset, within, progress';

/** One for each report that was ever opened, the last one first. */
export async function listReadings(db: ReadableDb): Promise<Reading[]> {
  const rows = await db.all<Row>({
    text: `SELECT ${columns} FROM reading ORDER BY opened_at DESC`,
    values: [],
  });
  return rows.map(revive);
}

/** Undefined for a report that was never opened. */
export async function findReading(db: ReadableDb, reportId: string): Promise<Reading | undefined> {
  const row = await db.get<Row>({
    text: `SELECT ${columns} FROM reading WHERE report_id = ?`,
    values: [reportId],
  });
  return row && revive(row);
}

/** The report that was opened last. */
export async function findLastOpened(db: ReadableDb): Promise<string | undefined> {
  const row = await db.get<{ id: string }>(
    sql`SELECT report_id AS id FROM reading ORDER BY opened_at DESC LIMIT 1`,
  );
  return row?.id;
}

/** Stores where a person is, in the place of where they were. */
async function putReading(db: WritableDb, reading: Reading): Promise<void> {
  const { reportId, openedAt, locator, progress } = reading;
  const [offset, within] = [locator?.offset ?? null, locator?.within ?? null];
  const digest = rowDigest('reading', {
    report_id: reportId,
    opened_at: openedAt,
    offset,
    within,
    progress,
  });
  const changes = await db.run(sql`
    INSERT INTO reading (report_id, opened_at, offset, within, progress, digest)
    VALUES (${reportId}, ${openedAt}, ${offset}, ${within}, ${progress}, ${digest})
    ON CONFLICT (report_id) DO UPDATE SET opened_at = excluded.opened_at,
      offset = excluded.offset, within = excluded.within, progress = excluded.progress,
      digest = excluded.digest`);
  assertChanges('putReading', changes);
}

/** Notes that a report was opened at `openedAt`; its identity must be there. */
export async function markOpened(
  db: WritableDb,
  reportId: string,
  openedAt: string,
): Promise<void> {
  const present = await findReading(db, reportId);
  await putReading(db, { reportId, locator: null, progress: 0, ...present, openedAt });
}

/** Saves where the reader is; `now` counts as the opening of a report that has none. */
export async function savePosition(
  db: WritableDb,
  position: { reportId: string; locator: Locator; progress: number },
  now: string,
): Promise<void> {
  const present = await findReading(db, position.reportId);
  await putReading(db, { ...position, openedAt: present?.openedAt ?? now });
}
