/** Queries on what importers made of the reports that were corrected afterwards. */
import type { Metadata } from '../../preload/contract/report';
import type { ParsedReport } from '../report/report';
import type { ReadableDb, WritableDb } from './database';
import { sql } from './sql';

/** A report as it was imported, without its pictures. */
export type Original = Omit<ParsedReport, 'assets'>;

/** Undefined for a report whose text stands as it was imported. */
export async function readOriginal(db: ReadableDb, report: number): Promise<Original | undefined> {
  const row = await db.get<{ metadata: string; content: string }>(
    sql`SELECT metadata, content FROM report_original WHERE report = ${report}`,
  );
  if (!row) return undefined;
  const metadata = JSON.parse(row.metadata) as Metadata;
  return { ...(JSON.parse(row.content) as Omit<Original, 'metadata'>), metadata };
}

/** What the importer took for the facts about a report; undefined as for `readOriginal`. */
export async function readOriginalMetadata(
  db: ReadableDb,
  report: number,
): Promise<Metadata | undefined> {
  const row = await db.get<{ metadata: string }>(
    sql`SELECT metadata FROM report_original WHERE report = ${report}`,
  );
  return row && (JSON.parse(row.metadata) as Metadata);
}

/** Keeps what an importer made of a report, or with undefined lets go of it. */
export async function putOriginal(
  db: WritableDb,
  report: number,
  original: Original | undefined,
): Promise<void> {
  await db.run(sql`DELETE FROM report_original WHERE report = ${report}`);
  if (!original) return;
  const { metadata, blocks, boilerplate, doubts } = original;
  await db.run(sql`
    INSERT INTO report_original (report, metadata, content)
    VALUES (${report}, ${JSON.stringify(metadata)},
      ${JSON.stringify({ blocks, boilerplate, doubts })})`);
}
