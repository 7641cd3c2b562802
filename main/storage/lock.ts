import { join } from 'node:path';
import { openConnection } from './connection';
import { createPrivately } from './private-file';
import { sql } from './sql';
import { StorageError } from './storage-error';

/** How long to wait for another Offprint to finish, in milliseconds: a command that imports is soon done. */
const PATIENCE = 2000;

export interface Lock {
  release(): Promise<void>;
}

/**
 * Takes the library in `folder` for this process alone, or throws `library-locked`. The lock is SQLite's own, on an
 * empty database that is used for nothing else: the operating system lets go of it when the process ends, however it
 * ends, so no stale lock is ever left. Who only reads needs none.
 */
export async function takeLock(folder: string): Promise<Lock> {
  const path = join(folder, 'lock');
  await createPrivately(path);
  const connection = await openConnection(path, 'create');
  try {
    // Nothing is ever written here, so no journal needs to be on the disk.
    await connection.exec(`PRAGMA journal_mode = MEMORY; PRAGMA busy_timeout = ${PATIENCE}`);
    await connection.run(sql`BEGIN EXCLUSIVE`);
  } catch (error) {
    await connection.close();
    if (error instanceof StorageError && error.problem.code === 'library-locked') {
      throw new StorageError('library-locked', { path: folder }, { cause: error });
    }
    throw error;
  }
  return { release: () => connection.close() };
}
