/** The files that reports came from, kept beside the databases by the SHA-256 of their bytes, for showing their pages. */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { moveDurably } from './durable-file';
import { hasCode, unwritable } from './private-file';

const folderOf = (library: string): string => join(library, 'originals');

/** Where the file with this hash is kept in the library at `library`, if it is. */
export const originalPath = (library: string, hash: string): string =>
  join(folderOf(library), hash);

/** Whether it is kept. */
export async function hasOriginal(library: string, hash: string): Promise<boolean> {
  try {
    return (await stat(originalPath(library, hash))).isFile();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

/** The hashes of all that are kept; and the names of those that an end in the middle left unfinished. */
export async function listOriginals(library: string): Promise<string[]> {
  try {
    return await readdir(folderOf(library));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw unwritable(error, folderOf(library));
  }
}

/** Keeps a file, for its owner's eyes only. `disk-full`, `library-unwritable`. */
export async function keepOriginal(
  library: string,
  hash: string,
  bytes: Uint8Array,
): Promise<void> {
  if (await hasOriginal(library, hash)) return;
  const path = originalPath(library, hash);
  try {
    await mkdir(folderOf(library), { recursive: true, mode: 0o700 });
    await writeFile(`${path}.part`, bytes, { mode: 0o600 });
    await moveDurably(`${path}.part`, path);
  } catch (error) {
    await rm(`${path}.part`, { force: true });
    throw unwritable(error, folderOf(library));
  }
}

/** Lets go of a file that no report has any more. */
export const dropOriginal = (library: string, hash: string): Promise<void> =>
  rm(originalPath(library, hash), { force: true });
