/** Queries on what was last written to each exported file, so that its owner's changes are noticed. */
import type { ReadableDb, WritableDb } from './database';
import { rowDigest } from './row-digest';
import { sql } from './sql';
import { assertChanges } from './storage-error';

/** The state that the last export of a report to `path` left; undefined when there was none. */
export async function readExportState(
  db: ReadableDb,
  reportId: string,
  path: string,
): Promise<unknown> {
  const row = await db.get<{ state: string }>(
    sql`SELECT state FROM export_state WHERE report_id = ${reportId} AND path = ${path}`,
  );
  return row && (JSON.parse(row.state) as unknown);
}

/** Stores `state` as JSON. */
export async function writeExportState(
  db: WritableDb,
  exported: { reportId: string; path: string; exportedAt: string; state: unknown },
): Promise<void> {
  const { reportId, path, exportedAt } = exported;
  const state = JSON.stringify(exported.state);
  const digest = rowDigest('export_state', {
    report_id: reportId,
    path,
    exported_at: exportedAt,
    state,
  });
  const changes = await db.run(sql`
    INSERT INTO export_state (report_id, path, exported_at, state, digest)
    VALUES (${reportId}, ${path}, ${exportedAt}, ${state}, ${digest})
    ON CONFLICT (report_id, path) DO UPDATE SET exported_at = excluded.exported_at,
      state = excluded.state, digest = excluded.digest`);
  assertChanges('writeExportState', changes);
}
