/** Queries on the pictures of library.db. */
import type { Asset } from '../report/report';
import type { ReadableDb, WritableDb } from './database';
import { sql } from './sql';

/** Makes `assets` the pictures of a report, whole again where they were damaged, and drops those that no report has any more. */
export async function putAssets(
  db: WritableDb,
  report: number,
  assets: readonly Asset[],
): Promise<void> {
  await db.run(sql`DELETE FROM report_asset WHERE report = ${report}`);
  for (const { id, mediaType, width, height, bytes } of assets) {
    await db.run(sql`
      INSERT INTO asset (id, media_type, width, height, bytes)
      VALUES (${id}, ${mediaType}, ${width}, ${height}, ${bytes})
      ON CONFLICT (id) DO UPDATE SET bytes = excluded.bytes`);
    await db.run(sql`
      INSERT INTO report_asset (report, asset) VALUES (${report}, ${id})
      ON CONFLICT DO NOTHING`);
  }
  await db.run(sql`DELETE FROM asset WHERE id NOT IN (SELECT asset FROM report_asset)`);
}

/** Undefined when the library has no picture of this id (SHA-256, in hex). */
export function readAsset(db: ReadableDb, id: string): Promise<Asset | undefined> {
  return db.get<Asset>(sql`
    SELECT id, media_type AS mediaType, width, height, bytes FROM asset WHERE id = ${id}`);
}
