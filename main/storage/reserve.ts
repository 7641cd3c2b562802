/** A file that takes room on the disk, to be given up when the disk is full and somebody's words are to be kept. */
import { randomBytes } from 'node:crypto';
import { open, stat, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createPrivately, hasCode, unwritable } from './private-file';

/** In bytes: room for the log of many notes. */
export const RESERVE_SIZE = 4 * 1024 * 1024;

const PIECE = 65_536;

const reserveOf = (database: string) => join(dirname(database), 'reserve');

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 0;
    throw error;
  }
}

/** Fills the reserve beside a database, unless it is full. `disk-full` and `library-unwritable` are thrown. */
export async function fillReserve(database: string): Promise<void> {
  const path = reserveOf(database);
  if ((await sizeOf(path)) === RESERVE_SIZE) return;
  await createPrivately(path);
  try {
    const handle = await open(path, 'r+');
    try {
      // Random, so that no file system can squeeze it.
      for (let at = 0; at < RESERVE_SIZE; at += PIECE) {
        await handle.write(randomBytes(PIECE), 0, PIECE, at);
      }
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await truncate(path, 0);
    throw unwritable(error, dirname(path));
  }
}

/** Whether there is a reserve beside a database. */
export const hasReserve = async (database: string): Promise<boolean> =>
  (await sizeOf(reserveOf(database))) > 0;

/** Gives the reserve up; answers whether there was one, so whether another try makes sense. */
export async function freeReserve(database: string): Promise<boolean> {
  if (!(await hasReserve(database))) return false;
  await truncate(reserveOf(database), 0);
  return true;
}
