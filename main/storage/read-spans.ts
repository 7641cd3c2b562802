/** Queries on what of each report has been read. */
import type { ReadSpans } from '../../preload/contract/reading';
import type { Spans } from '../../preload/contract/text/spans';
import type { ReadableDb, WritableDb } from './database';
import { rowDigest } from './row-digest';
import { sql } from './sql';
import { assertChanges } from './storage-error';

/** What of a report's text as `edition` has been read; nothing where another text was. */
export async function findReadSpans(
  db: ReadableDb,
  reportId: string,
  edition: string,
): Promise<ReadSpans['spans']> {
  const row = await db.get<{ spans: string }>(
    sql`SELECT spans FROM read_spans WHERE report_id = ${reportId} AND edition = ${edition}`,
  );
  return row ? (JSON.parse(row.spans) as ReadSpans['spans']) : [];
}

/** Stores what has been read of a report, in the place of what had; its identity must be there. */
export async function putReadSpans(
  db: WritableDb,
  reportId: string,
  edition: string,
  spans: Spans,
): Promise<void> {
  const json = JSON.stringify(spans);
  const digest = rowDigest('read_spans', { report_id: reportId, edition, spans: json });
  const changes = await db.run(sql`
    INSERT INTO read_spans (report_id, edition, spans, digest)
    VALUES (${reportId}, ${edition}, ${json}, ${digest})
    ON CONFLICT (report_id) DO UPDATE SET edition = excluded.edition, spans = excluded.spans,
      digest = excluded.digest`);
  assertChanges('putReadSpans', changes);
}
