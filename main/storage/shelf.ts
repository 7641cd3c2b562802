/** Queries on how reports are sorted: collections and tags of notes.db. */
import type { Collection } from '../../preload/contract/library';
import type { ReadableDb, WritableDb } from './database';
import { rowDigest } from './row-digest';
import { sql } from './sql';
import { assertChanges } from './storage-error';

/** In which collections a report is, by their ids, and its tags; both in the order in which they were given. */
export interface Placing {
  readonly collections: readonly string[];
  readonly tags: readonly string[];
}

export interface StoredCollection extends Collection {
  /** ISO 8601. */
  readonly madeAt: string;
}

/** All collections, the oldest first. */
export function listCollections(db: ReadableDb): Promise<StoredCollection[]> {
  return db.all(sql`
    SELECT id, name, made_at AS madeAt FROM collection ORDER BY made_at, id`);
}

/** Makes a collection, or gives the one of this id another name. */
export async function putCollection(
  db: WritableDb,
  { id, name, madeAt }: StoredCollection,
): Promise<void> {
  const mark = rowDigest('collection', { id, name, made_at: madeAt });
  const changes = await db.run(sql`
    INSERT INTO collection (id, name, made_at, digest) VALUES (${id}, ${name}, ${madeAt}, ${mark})
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, digest = excluded.digest`);
  assertChanges('putCollection', changes);
}

/** Removes a collection; its reports stay where else they are. Answers whether it was there. */
export async function deleteCollection(db: WritableDb, id: string): Promise<boolean> {
  for (const [reportId, { collections, tags }] of await listPlacings(db)) {
    if (!collections.includes(id)) continue;
    await putPlacing(db, reportId, { collections: collections.filter((one) => one !== id), tags });
  }
  return (await db.run(sql`DELETE FROM collection WHERE id = ${id}`)) === 1;
}

/** Of each report that is in a collection or has tags. */
export async function listPlacings(db: ReadableDb): Promise<Map<string, Placing>> {
  const rows = await db.all<{ reportId: string; collections: string; tags: string }>(sql`
    SELECT report_id AS reportId, collections, tags FROM placing`);
  return new Map(
    rows.map(({ reportId, collections, tags }) => [
      reportId,
      { collections: JSON.parse(collections) as string[], tags: JSON.parse(tags) as string[] },
    ]),
  );
}

/** Says where a report is from now on; its identity must be there. */
export async function putPlacing(
  db: WritableDb,
  reportId: string,
  placing: Placing,
): Promise<void> {
  const [collections, tags] = [JSON.stringify(placing.collections), JSON.stringify(placing.tags)];
  const mark = rowDigest('placing', { report_id: reportId, collections, tags });
  const changes = await db.run(sql`
    INSERT INTO placing (report_id, collections, tags, digest)
    VALUES (${reportId}, ${collections}, ${tags}, ${mark})
    ON CONFLICT (report_id) DO UPDATE SET collections = excluded.collections,
      tags = excluded.tags, digest = excluded.digest`);
  assertChanges('putPlacing', changes);
}
