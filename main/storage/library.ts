/** A library: a folder with two databases and a lock. */
import { join } from 'node:path';
import { ok, type Result } from '../../preload/contract/result';
import { asResult } from './as-result';
import type { Database } from './database';
import { isDamage, isMissing, recover, type Recovery } from './recover-notes';
import { takeLock, type Lock } from './lock';
import { makeFolder } from './make-folder';
import { librarySchema } from './migrations/library';
import { notesSchema } from './migrations/notes';
import { openDatabase, openToRead, type DatabaseOptions } from './open-database';
import { unwritable } from './private-file';
import { StorageError } from './storage-error';

export interface Library {
  readonly folder: string;
  /** Copies of reports: replaceable. */
  readonly reports: Database;
  /** Annotations, positions, settings: irreplaceable. */
  readonly notes: Database;
  /** There when the notes were damaged and had to be taken from a backup. */
  readonly recovered?: Recovery;
  /** Ends the pending writes, closes the files and lets go of the lock. */
  close(): Promise<void>;
}

export interface LibraryOptions {
  /** Absolute path; made, for its owner only, where it is missing. */
  readonly folder: string;
  readonly clock: () => number;
  /** Whether notes that are damaged or gone are taken from the last good backup, if there is one. */
  readonly recover?: boolean;
}

/** Where the notes of the library in `folder` are. */
export const notesPathOf = (folder: string): string => join(folder, 'notes.db');

type Open = (options: DatabaseOptions) => Promise<Database | undefined>;

/** Undefined when `open` answers that for a half; whatever happens, a half that can't be used is closed. */
async function openBoth({ folder, clock }: LibraryOptions, open: Open) {
  const halves = await Promise.allSettled([
    open({ path: join(folder, 'library.db'), schema: librarySchema, clock }),
    open({ path: notesPathOf(folder), schema: notesSchema, clock }),
  ]);
  const [reports, notes] = halves.map((half) =>
    half.status === 'fulfilled' ? half.value : undefined,
  );
  if (reports && notes) return { reports, notes };
  await reports?.close();
  await notes?.close();
  for (const half of halves) if (half.status === 'rejected') throw half.reason;
  return undefined;
}

function libraryOf(
  folder: string,
  halves: Pick<Library, 'reports' | 'notes' | 'recovered'>,
  lock?: Lock,
): Library {
  const close = async () => {
    await Promise.all([halves.reports.close(), halves.notes.close()]);
    await lock?.release();
  };
  return { folder, ...halves, close };
}

function makeLibraryFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw unwritable(error, folder);
  }
}

/** Opens what was recovered, and brings into it what the damaged file still has. */
async function openRecovered(options: LibraryOptions, recovered: Recovery) {
  const halves = await openBoth(options, openDatabase);
  if (!halves) return undefined;
  const { salvageNotes } = await import('./salvage-notes');
  const salvaged = await salvageNotes(halves.notes, recovered.aside, options.clock());
  return { recovered: { ...recovered, salvaged }, ...halves };
}

/** Opens both; where the notes can't be used, the last good backup takes their place first. */
async function openOrRecover(options: LibraryOptions) {
  const path = notesPathOf(options.folder);
  const time = options.clock();
  const lost = options.recover && (await isMissing(path)) && (await recover(path, time));
  if (lost) return openRecovered(options, lost);
  try {
    return await openBoth(options, openDatabase);
  } catch (error) {
    const recovered = options.recover && isDamage(error, path) && (await recover(path, time));
    if (!recovered) throw error;
    return openRecovered(options, recovered);
  }
}

async function openToWrite(options: LibraryOptions): Promise<Library> {
  const { folder } = options;
  makeLibraryFolder(folder);
  const lock = await takeLock(folder);
  try {
    const halves = await openOrRecover(options);
    if (!halves?.reports || !halves.notes)
      throw new StorageError('internal', { reason: 'a database did not open' });
    const { reports, notes } = halves;
    return libraryOf(folder, { ...halves, reports, notes }, lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/**
 * Opens the library in a folder for reading and writing, for this process alone. `library-unwritable`,
 * `library-locked`, `library-foreign`, `library-newer`, `library-damaged`, `disk-full`; a refusal leaves nothing open and
 * no file changed.
 */
export function openLibrary(options: LibraryOptions): Promise<Result<Library>> {
  return asResult(async () => ok(await openToWrite(options)));
}

/**
 * Opens the library for reading only, also while another process has it open; a folder that is not there reads as an
 * empty library, and is not made. Same problems as `openLibrary`.
 */
export function openLibraryToRead(options: LibraryOptions): Promise<Result<Library>> {
  return asResult(async () => {
    const halves = await openBoth(options, openToRead);
    // Files of an older version must be opened for writing once.
    return ok(halves ? libraryOf(options.folder, halves) : await openToWrite(options));
  });
}
