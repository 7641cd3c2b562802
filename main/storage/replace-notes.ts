/** Puts a backup in the place of notes.db. Nothing is deleted: what was there is kept in `set-aside`. */
import { copyFile, link, mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backupFolderOf } from './backup';
import { backupName } from './backup-name';
import { copyDurably, moveDurably } from './durable-file';
import { hasCode, unwritable } from './private-file';

/** A second name for the same file; a file system that has none of these gets a copy. */
async function keepAlso(path: string, as: string): Promise<void> {
  try {
    await link(path, as);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    await copyFile(path, as);
  }
}

async function moveIfThere(path: string, to: string): Promise<void> {
  try {
    await rename(path, to);
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
  }
}

/**
 * Puts the backup `name` in the place of the database at `path`, which must be closed, and answers where the former file
 * is kept. The former log and its index go too: SQLite would replay them into the backup. The file itself is replaced in
 * one step, so that there is one at `path` at every moment.
 */
export async function replaceNotes(path: string, name: string, time: number): Promise<string> {
  const folder = join(dirname(path), 'set-aside');
  const aside = join(folder, `${backupName(time)}.db`);
  const copy = `${path}.restoring`;
  try {
    // First what takes room: when there is none, nothing has been moved yet.
    await copyDurably(join(backupFolderOf(path), name), copy);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await keepAlso(path, aside);
    for (const companion of ['-wal', '-shm']) {
      await moveIfThere(`${path}${companion}`, `${aside}${companion}`);
    }
    await moveDurably(copy, path);
  } catch (error) {
    throw unwritable(error, dirname(path));
  }
  return aside;
}
