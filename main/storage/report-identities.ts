/** Queries on report identities: what notes.db knows of a report, so that it makes sense without library.db. */
import type { Metadata } from '../../preload/contract/report';
import type { ReadableDb, WritableDb } from './database';
import { rowDigest } from './row-digest';
import { sql } from './sql';
import { assertChanges } from './storage-error';

export interface ReportIdentity {
  readonly id: string;
  /** Of the last copy that was imported: SHA-256 in hex. */
  readonly contentHash: string;
  readonly titleKey: string;
  readonly metadata: Metadata;
}

/** What an identity is stored as. */
function rowOf({ id, contentHash, titleKey, metadata }: ReportIdentity) {
  const stored = JSON.stringify(metadata);
  return {
    metadata: stored,
    digest: rowDigest('report_identity', {
      id,
      content_hash: contentHash,
      title_key: titleKey,
      metadata: stored,
    }),
  };
}

/** Stores an identity, in the place of an older one of the same id. */
export async function putIdentity(db: WritableDb, identity: ReportIdentity): Promise<void> {
  const { id, contentHash, titleKey } = identity;
  const { metadata, digest } = rowOf(identity);
  const changes = await db.run(sql`
    INSERT INTO report_identity (id, content_hash, title_key, metadata, digest)
    VALUES (${id}, ${contentHash}, ${titleKey}, ${metadata}, ${digest})
    ON CONFLICT (id) DO UPDATE SET content_hash = excluded.content_hash,
      title_key = excluded.title_key, metadata = excluded.metadata, digest = excluded.digest`);
  assertChanges('putIdentity', changes);
}

type Row = Omit<ReportIdentity, 'metadata'> & { readonly metadata: string };
const revive = (row: Row): ReportIdentity => ({
  ...row,
  metadata: JSON.parse(row.metadata) as Metadata,
});

/** All reports that notes.db knows of. */
export async function listIdentities(db: ReadableDb): Promise<ReportIdentity[]> {
  const rows = await db.all<Row>(sql`
    SELECT id, content_hash AS contentHash, title_key AS titleKey, metadata FROM report_identity`);
  return rows.map(revive);
}

/** Undefined for a report that notes.db does not know of. */
export async function findIdentity(
  db: ReadableDb,
  id: string,
): Promise<ReportIdentity | undefined> {
  const row = await db.get<Row>(sql`
    SELECT id, content_hash AS contentHash, title_key AS titleKey, metadata FROM report_identity
    WHERE id = ${id}`);
  return row && revive(row);
}

/** Identities that may be that of a copy with this hash or title: the same bytes first. */
export async function findIdentities(
  db: ReadableDb,
  contentHash: string,
  titleKey: string,
): Promise<ReportIdentity[]> {
  const rows = await db.all<Row>(sql`
    SELECT id, content_hash AS contentHash, title_key AS titleKey, metadata FROM report_identity
    WHERE content_hash = ${contentHash} OR title_key = ${titleKey}
    ORDER BY content_hash <> ${contentHash}, id`);
  return rows.map(revive);
}

/** Stores an identity unless its id has one: for a report that was imported beside other notes. */
export async function ensureIdentity(db: WritableDb, identity: ReportIdentity): Promise<void> {
  const { id, contentHash, titleKey } = identity;
  const { metadata, digest } = rowOf(identity);
  await db.run(sql`
    INSERT INTO report_identity (id, content_hash, title_key, metadata, digest)
    VALUES (${id}, ${contentHash}, ${titleKey}, ${metadata}, ${digest})
    ON CONFLICT (id) DO NOTHING`);
}
