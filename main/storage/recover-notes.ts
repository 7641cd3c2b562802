/** What to do when notes.db is damaged: take the last good backup, and keep the damaged file for whoever can read it. */
import { stat } from 'node:fs/promises';
import { lastGoodBackup } from './backups';
import { hasCode } from './private-file';
import { replaceNotes } from './replace-notes';
import type { Salvage } from './salvage-notes';
import { StorageError } from './storage-error';

export interface Recovery {
  /** When the backup that was taken had been made, in milliseconds since the epoch. */
  readonly madeAt: number;
  /** Where the damaged file is kept. */
  readonly aside: string;
  /** What was newer than the backup and could still be read. */
  readonly salvaged?: Salvage;
}

/** Whether there is no file, or one without a byte. */
export async function isMissing(path: string): Promise<boolean> {
  try {
    return (await stat(path)).size === 0;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return true;
    throw error;
  }
}

/** Whether opening failed because the file at `path` is not what was written. A damaged header looks like a stranger's. */
export function isDamage(error: unknown, path: string): boolean {
  if (!(error instanceof StorageError)) return false;
  const { code, params } = error.problem;
  return (code === 'library-damaged' || code === 'library-foreign') && params['path'] === path;
}

/**
 * Puts the last good backup in the place of the database at `path`, which must be closed. Undefined when there is none;
 * then nothing has changed.
 */
export async function recover(path: string, time: number): Promise<Recovery | undefined> {
  const backup = await lastGoodBackup(path);
  if (!backup) return undefined;
  return { madeAt: backup.madeAt, aside: await replaceNotes(path, backup.name, time) };
}
