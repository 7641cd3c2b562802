import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backUp } from './backup';
import { backupName } from './backup-name';
import { openConnection, type Connection } from './connection';
import { Database } from './database';
import { inspectFile } from './file-header';
import { latestVersion, migrate, versionOf, type Schema } from './migrate';
import { prepareReader, prepareWriter, useWriteAheadLog } from './pragmas';
import { createPrivately, hasCode, unwritable } from './private-file';
import { freeReserve } from './reserve';
import { StorageError } from './storage-error';

export interface DatabaseOptions {
  readonly path: string;
  readonly schema: Schema;
  /** Time in milliseconds since the epoch; it names the backup that is made before a migration. */
  readonly clock: () => number;
}

async function closing<T>(connections: readonly Connection[], act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    for (const connection of connections) await connection.close();
    throw error;
  }
}

async function openReader(path: string): Promise<Connection> {
  const reader = await openConnection(path, 'readonly');
  return closing([reader], async () => {
    await prepareReader(reader);
    return reader;
  });
}

export interface Connections {
  readonly reader: Connection;
  readonly writer: Connection;
}

/**
 * Opens both connections of a database; makes it, or brings it to the latest version, where that is needed.
 * The caller holds the library's lock. Throws a `StorageError`: `library-foreign` and `library-newer` leave the
 * file as it was.
 */
export async function openConnections(options: DatabaseOptions): Promise<Connections> {
  const { path, schema, clock } = options;
  const header = await inspectFile(path, schema.applicationId, latestVersion(schema));
  if (header.state === 'absent') await createPrivately(path);
  const writer = await openConnection(path, 'create');
  return closing([writer], async () => {
    await prepareWriter(writer, schema.name === 'notes');
    await migrate(writer, schema, path, async () => {
      if (schema.name === 'notes') await backUp(writer, path, backupName(clock()));
    });
    await useWriteAheadLog(writer);
    return { reader: await openReader(path), writer };
  });
}

/** Opens a database for reading and writing; as `openConnections`. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { reader, writer } = await openConnections(options);
  const irreplaceable = options.schema.name === 'notes';
  return new Database(reader, writer, irreplaceable ? () => freeReserve(options.path) : undefined);
}

/** A database in memory, at the latest version; it ends with its connection. */
export async function openInMemory(schema: Schema): Promise<Database> {
  const connection = await openConnection(schema.name, 'memory');
  return closing([connection], async () => {
    await prepareWriter(connection, false);
    await migrate(connection, schema, schema.name, () => Promise.resolve());
    return new Database(connection, connection);
  });
}

/** Whether the log beside a database holds anything that is not in it. */
async function hasLog(path: string): Promise<boolean> {
  try {
    return (await stat(`${path}-wal`)).size > 0;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw unwritable(error, dirname(path));
  }
}

/**
 * The log's index can't be made on a disk that takes no writing. A file without a log can be read there all the same,
 * as one that nobody changes.
 */
async function openReaderAnywhere(path: string): Promise<Connection> {
  try {
    return await openReader(path);
  } catch (error) {
    const refused = error instanceof StorageError && error.problem.code === 'library-unwritable';
    if (!refused || (await hasLog(path))) throw error;
    const reader = await openConnection(path, 'immutable');
    return closing([reader], async () => {
      await prepareReader(reader);
      return reader;
    });
  }
}

/**
 * Opens a database for reading only, beside whoever writes to it; one that is not there reads as empty. Answers undefined
 * for one that must be brought to the latest version first, which takes the lock.
 */
export async function openToRead(options: DatabaseOptions): Promise<Database | undefined> {
  const { path, schema } = options;
  const latest = latestVersion(schema);
  const header = await inspectFile(path, schema.applicationId, latest);
  if (header.state === 'absent') return openInMemory(schema);
  if (header.state === 'empty') return undefined;
  const reader = await openReaderAnywhere(path);
  return closing([reader], async () => {
    const version = await versionOf(reader);
    if (version > latest) throw new StorageError('library-newer', { path });
    if (version === latest) return new Database(reader);
    await reader.close();
    return undefined;
  });
}
