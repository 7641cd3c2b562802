/** Queries on settings: a JSON value a key. What a value means is for the caller to check. */
import type { ReadableDb, WritableDb } from './database';
import { rowDigest } from './row-digest';
import { sql } from './sql';
import { assertChanges } from './storage-error';

/** All stored settings; a key that was never changed is absent. */
export async function readSettings(db: ReadableDb): Promise<Record<string, unknown>> {
  const rows = await db.all<{ key: string; value: string }>(sql`SELECT key, value FROM setting`);
  return Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]));
}

/** Stores each of `changes`. */
export async function writeSettings(
  db: WritableDb,
  changes: Readonly<Record<string, unknown>>,
): Promise<void> {
  for (const [key, value] of Object.entries(changes)) {
    const stored = JSON.stringify(value);
    const changed = await db.run(sql`
      INSERT INTO setting (key, value, digest)
      VALUES (${key}, ${stored}, ${rowDigest('setting', { key, value: stored })})
      ON CONFLICT (key) DO UPDATE SET value = excluded.value, digest = excluded.digest`);
    assertChanges('writeSettings', changed);
  }
}
