import { mkdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkNotes } from './check-notes';
import type { Connection } from './connection';
import { hashFile, moveDurably, writeDurably } from './durable-file';
import { createPrivately, unwritable } from './private-file';
import { sql } from './sql';
import { StorageError } from './storage-error';

/** The folder of the backups of a database. */
export const backupFolderOf = (path: string): string => join(dirname(path), 'backups');

/** The file beside a backup that holds the SHA-256 of its bytes. */
export const hashPathOf = (backup: string): string => `${backup}.sha256`;

async function refuseExisting(target: string): Promise<void> {
  const there = await stat(target).then(
    () => true,
    () => false,
  );
  if (there) throw new StorageError('internal', { reason: `a backup exists: ${target}` });
}

async function fill(connection: Connection, part: string): Promise<void> {
  await rm(part, { force: true });
  await createPrivately(part);
  // An empty file is accepted as a new one.
  await connection.run(sql`VACUUM INTO ${part}`);
  const { faults } = await checkNotes(part, 'immutable');
  if (faults.length > 0) throw new StorageError('library-damaged', { path: part });
}

/**
 * Copies a notes database, as it is now, to a new file that no one else may read: `backups/<name>.db` beside it. It gets
 * its name only once it has been opened, checked and flushed, so that whatever has the name is whole. A plain copy of
 * the file would miss what still stands in its log. Throws `library-damaged` when what was copied is.
 */
export async function backUp(connection: Connection, path: string, name: string): Promise<string> {
  const folder = backupFolderOf(path);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw unwritable(error, folder);
  }
  const target = join(folder, `${name}.db`);
  const part = `${target}.part`;
  await refuseExisting(target);
  try {
    await fill(connection, part);
    await writeDurably(hashPathOf(target), await hashFile(part));
    await moveDurably(part, target);
  } catch (error) {
    await rm(part, { force: true });
    throw error instanceof StorageError ? error : unwritable(error, folder);
  }
  return target;
}
