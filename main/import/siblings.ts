/** Files that lie beside a report: the pictures of a saved page, of a Markdown file. */
import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

const LARGEST = 50 * 1024 * 1024;
const MOST_BYTES = 200 * 1024 * 1024;
const MOST_FILES = 3_000;

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

const isInside = (path: string): boolean =>
  !/[\\:\0]/.test(path) && path.split('/').every((name) => !/^\.{0,2}$/.test(name));

/** A path without links; undefined where there is nothing. */
async function truePath(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    return undefined;
  }
}

const isBelow = (root: string, place: string): boolean =>
  place.startsWith(root.endsWith(sep) ? root : root + sep);

/**
 * Reads files in `folder`, an absolute path, and in the folders below it: never outside it, not through links that lead
 * out, regular files only, 50 MB each and 200 MB or 3,000 files in all. Undefined for whatever cannot be had.
 */
export function siblingReader(
  folder: string,
): (relativePath: string) => Promise<Uint8Array | undefined> {
  let bytes = 0;
  let files = 0;
  /** Paths that nothing was found at: a page may name a lost picture many times. */
  const missing = new Set<string>();
  let root: Promise<string | undefined> | undefined;
  /** The true place of a path inside `folder`; undefined where there is none, or a link leads out of it. */
  const find = async (path: string): Promise<string | undefined> => {
    if (!isInside(path) || missing.has(path)) return undefined;
    const base = await (root ??= truePath(folder));
    const place = base === undefined ? undefined : await truePath(join(base, path));
    if (base !== undefined && place !== undefined && isBelow(base, place)) return place;
    missing.add(path);
    return undefined;
  };
  return async (relativePath) => {
    const place = await find(relativePath);
    if (place === undefined || files >= MOST_FILES || bytes >= MOST_BYTES) return undefined;
    let file;
    try {
      file = await open(place, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
      const stats = await file.stat();
      if (!stats.isFile() || stats.size > LARGEST) return undefined;
      files += 1;
      bytes += stats.size;
      return await file.readFile();
    } catch (error) {
      if (codeOf(error) === undefined) throw error;
      return undefined;
    } finally {
      await file?.close();
    }
  };
}
