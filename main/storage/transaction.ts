import type { Connection } from './connection';
import { StorageError } from './storage-error';

async function rollBack(connection: Connection): Promise<void> {
  try {
    await connection.exec('ROLLBACK');
  } catch (error) {
    // SQLite has already rolled back by itself after some errors, a full disk among them.
    const done =
      error instanceof StorageError &&
      /no transaction is active/.test(error.problem.params['reason'] ?? '');
    if (!done) throw error;
  }
}

/** Runs `act` between BEGIN IMMEDIATE and COMMIT; whatever it throws undoes all of it and is thrown on. */
export async function inTransaction<T>(connection: Connection, act: () => Promise<T>): Promise<T> {
  await connection.exec('BEGIN IMMEDIATE');
  try {
    const value = await act();
    await connection.exec('COMMIT');
    return value;
  } catch (error) {
    await rollBack(connection);
    throw error;
  }
}
