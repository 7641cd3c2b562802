/** Queries on drafts: words that were written to an annotation and not saved yet. */
import type { ReadableDb, WritableDb } from './database';
import { rowDigest } from './row-digest';
import { sql } from './sql';
import { assertChanges } from './storage-error';

/** Drafts of a report's annotations, by their ids. */
export async function listDrafts(
  db: ReadableDb,
  reportId: string,
): Promise<Record<string, string>> {
  const rows = await db.all<{ id: string; text: string }>(
    sql`SELECT annotation_id AS id, text FROM draft WHERE report_id = ${reportId}`,
  );
  return Object.fromEntries(rows.map(({ id, text }) => [id, text]));
}

/** Keeps the draft of an annotation, in the place of an older one. */
export async function putDraft(
  db: WritableDb,
  draft: { annotationId: string; reportId: string; text: string },
): Promise<void> {
  const { annotationId, reportId, text } = draft;
  const digest = rowDigest('draft', { annotation_id: annotationId, report_id: reportId, text });
  const changes = await db.run(sql`
    INSERT INTO draft (annotation_id, report_id, text, digest)
    VALUES (${annotationId}, ${reportId}, ${text}, ${digest})
    ON CONFLICT (annotation_id) DO UPDATE SET report_id = excluded.report_id,
      text = excluded.text, digest = excluded.digest`);
  assertChanges('putDraft', changes);
}

/** Lets go of the draft of an annotation, if it has one. */
export async function deleteDraft(db: WritableDb, annotationId: string): Promise<void> {
  await db.run(sql`DELETE FROM draft WHERE annotation_id = ${annotationId}`);
}
