import type { Connection } from './connection';
import { sql } from './sql';
import { StorageError } from './storage-error';

type Pragmas = Readonly<Record<string, number | string>>;

/**
 * For every connection. A schema that a stranger wrote may call no function; a broken page is noticed; a lock is waited
 * for up to 5 s; a commit is on the disk when it returns. Reading through a memory map was measured to be slower.
 */
const common: Pragmas = {
  busy_timeout: 5000,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  synchronous: 2,
  checkpoint_fullfsync: 1,
  journal_size_limit: 64 * 1024 * 1024,
  cache_size: -16_000,
};
const unverifiable = 'PRAGMA mmap_size = 0;';

/** Sets `pragmas`, then reads them back: a pragma that is misspelt or refused is silent otherwise. */
async function apply(connection: Connection, pragmas: Pragmas): Promise<void> {
  const entries = Object.entries(pragmas);
  await connection.exec(
    unverifiable + entries.map(([name, value]) => `PRAGMA ${name} = ${value};`).join(''),
  );
  const columns = entries.map(([name]) => `(SELECT * FROM pragma_${name}) AS ${name}`);
  const found = await connection.get<Pragmas>({
    text: `SELECT ${columns.join(', ')}`,
    values: [],
  });
  for (const [name, value] of entries) {
    if (found?.[name] !== value) {
      throw new StorageError('internal', {
        reason: `PRAGMA ${name} is ${found?.[name]}, not ${value}`,
      });
    }
  }
}

/** Prepares the connection that writes. `secureDelete` overwrites what is deleted with zeros. */
export async function prepareWriter(connection: Connection, secureDelete: boolean): Promise<void> {
  await apply(connection, { ...common, secure_delete: secureDelete ? 1 : 0 });
}

/**
 * Turns on the write-ahead log, so that reads go on during a write. Apart from the rest, because it writes to the file:
 * a new file gets it after its tables. A database in memory has none.
 */
export async function useWriteAheadLog(connection: Connection): Promise<void> {
  const row = await connection.get<{ journal_mode: string }>(sql`PRAGMA journal_mode = WAL`);
  if (row?.journal_mode !== 'wal' && row?.journal_mode !== 'memory') {
    throw new StorageError('internal', { reason: `journal mode ${row?.journal_mode}` });
  }
}

/** Prepares a connection that only reads. */
export async function prepareReader(connection: Connection): Promise<void> {
  await apply(connection, { ...common, query_only: 1 });
}
