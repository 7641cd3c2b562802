/** Queries on the reports that were removed lately, which library.db keeps for a while, whole. */
import type { PlacedBlock } from '../../preload/contract/report';
import type { Asset } from '../report/report';
import { putAssets } from './assets';
import { BLOCK_LIMIT, deleteBlocks } from './blocks';
import type { ReadableDb, WritableDb } from './database';
import { deleteLandmarks } from './landmarks';
import { putOriginal, type Original } from './originals';
import { putReport, type NewReport } from './reports';
import { sql } from './sql';
import { assertChanges } from './storage-error';

/** Takes a report out of the library, and keeps a copy of it. */
export async function removeReport(
  db: WritableDb,
  { id, number }: { readonly id: string; readonly number: number },
  removedAt: string,
): Promise<void> {
  const first = number * BLOCK_LIMIT;
  await db.run(sql`DELETE FROM removed_report WHERE id = ${id}`);
  const kept = await db.run(sql`
    INSERT INTO removed_report (id, removed_at, report, blocks, original)
    SELECT id, ${removedAt}, json_object('id', id, 'contentHash', content_hash,
        'fileName', file_name, 'titleKey', title_key, 'importedAt', imported_at,
        'textLength', text_length, 'metadata', json(metadata), 'boilerplate', json(boilerplate),
        'doubts', json(doubts), 'edition', edition),
      (SELECT '[' || coalesce(group_concat(json, ',' ORDER BY id), '') || ']' FROM block
        WHERE block.id >= ${first} AND block.id < ${first + BLOCK_LIMIT}),
      (SELECT json_object('metadata', json(metadata), 'content', json(content))
        FROM report_original WHERE report_original.report = number)
    FROM report WHERE number = ${number}`);
  assertChanges('removeReport', kept);
  await db.run(sql`
    INSERT INTO removed_asset (report, id, media_type, width, height, bytes)
    SELECT ${id}, asset.id, media_type, width, height, bytes FROM asset
    JOIN report_asset ON report_asset.asset = asset.id WHERE report_asset.report = ${number}`);
  await deleteBlocks(db, number);
  await deleteLandmarks(db, number);
  await db.run(sql`DELETE FROM indexed_report WHERE report = ${number}`);
  await putAssets(db, number, []);
  assertChanges('removeReport', await db.run(sql`DELETE FROM report WHERE number = ${number}`));
}

/** Lets go of the copies of reports that were removed before a time. */
export async function forgetRemoved(db: WritableDb, before: string): Promise<void> {
  await db.run(sql`DELETE FROM removed_report WHERE removed_at < ${before}`);
}

/** When each of the reports that are kept was removed, by their ids. */
export async function listRemoved(db: ReadableDb): Promise<Map<string, string>> {
  const rows = await db.all<{ id: string; removedAt: string }>(
    sql`SELECT id, removed_at AS removedAt FROM removed_report`,
  );
  return new Map(rows.map(({ id, removedAt }) => [id, removedAt]));
}

/**
 * Brings a removed report back, except into the search index; answers its number and its blocks. Undefined when it is
 * not kept any more.
 */
export async function restoreReport(
  db: WritableDb,
  id: string,
): Promise<{ readonly number: number; readonly blocks: readonly PlacedBlock[] } | undefined> {
  const row = await db.get<{ report: string; blocks: string; original: string | null }>(
    sql`SELECT report, blocks, original FROM removed_report WHERE id = ${id}`,
  );
  if (!row) return undefined;
  const blocks = JSON.parse(row.blocks) as PlacedBlock[];
  const report = JSON.parse(row.report) as Omit<NewReport, 'blocks'>;
  const number = await putReport(db, { ...report, blocks });
  if (row.original !== null) {
    const { metadata, content } = JSON.parse(row.original) as {
      metadata: Original['metadata'];
      content: Omit<Original, 'metadata'>;
    };
    await putOriginal(db, number, { metadata, ...content });
  }
  const assets = await db.all<Asset>(sql`
    SELECT id, media_type AS mediaType, width, height, bytes FROM removed_asset
    WHERE report = ${id}`);
  await putAssets(db, number, assets);
  await db.run(sql`DELETE FROM removed_report WHERE id = ${id}`);
  return { number, blocks };
}
