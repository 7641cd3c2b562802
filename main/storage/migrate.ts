import type { Connection } from './connection';
import { sql } from './sql';
import { StorageError } from './storage-error';
import { inTransaction } from './transaction';

/** One step of a schema. Never edited, renumbered or removed once it has shipped. */
export interface Migration {
  readonly version: number;
  /** Statements only; they run inside the step's transaction. */
  readonly script: string;
}

export interface Schema {
  readonly name: 'library' | 'notes';
  /** Marks the file as ours: SQLite's `application_id`. */
  readonly applicationId: number;
  readonly migrations: readonly Migration[];
}

/** The version of a file that has all steps. Throws when the list does not count 1, 2, 3 … */
export function latestVersion(schema: Schema): number {
  schema.migrations.forEach(({ version }, index) => {
    if (version !== index + 1) {
      throw new StorageError('internal', {
        reason: `migration ${version} of ${schema.name} stands at place ${index + 1}`,
      });
    }
  });
  return schema.migrations.length;
}

/** The steps that a file has, by SQLite's `user_version`. */
export async function versionOf(connection: Connection): Promise<number> {
  const row = await connection.get<{ user_version: number }>(sql`PRAGMA user_version`);
  return row?.user_version ?? 0;
}

function apply(connection: Connection, schema: Schema, step: Migration): Promise<void> {
  return inTransaction(connection, () =>
    connection.exec(
      `PRAGMA application_id = ${schema.applicationId};` +
        `${step.script};` +
        `PRAGMA user_version = ${step.version};`,
    ),
  );
}

/**
 * Brings a file to the latest version, one transaction a step, and calls `before` first when it holds something already.
 * Throws `library-newer` for a file that has steps which we do not know.
 */
export async function migrate(
  connection: Connection,
  schema: Schema,
  path: string,
  before: () => Promise<void>,
): Promise<void> {
  const latest = latestVersion(schema);
  const present = await versionOf(connection);
  if (present > latest) throw new StorageError('library-newer', { path });
  if (present === latest) return;
  if (present > 0) await before();
  for (const step of schema.migrations.slice(present)) await apply(connection, schema, step);
  // The version is read from the file's header, where it stands only once the log has been emptied.
  await connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}
