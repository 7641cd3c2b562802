import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StorageError } from './storage-error';

/** Whether a file system call failed with this code. */
export const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;

/** Why `folder`, or a file in it, could not be made: `disk-full` or `library-unwritable`. */
export function unwritable(error: unknown, folder: string): StorageError {
  return hasCode(error, 'ENOSPC') || hasCode(error, 'EDQUOT')
    ? new StorageError('disk-full', {}, { cause: error })
    : new StorageError('library-unwritable', { path: folder }, { cause: error });
}

/**
 * Makes a file, unless it is there, that nobody else may read. SQLite takes it for a new database, and gives its companions
 * the same mode. `library-unwritable`.
 */
export async function createPrivately(path: string): Promise<void> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.close();
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return;
    throw unwritable(error, dirname(path));
  }
}
