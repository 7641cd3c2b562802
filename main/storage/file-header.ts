import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { hasCode, unwritable } from './private-file';
import { StorageError } from './storage-error';

/** `empty` has no bytes, as a file has whose making was cut short. */
export type FileHeader =
  { readonly state: 'absent' | 'empty' } | { readonly state: 'written'; readonly version: number };

const MAGIC = 'SQLite format 3\0';
const HEADER_LENGTH = 100;

async function readHeader(path: string): Promise<Buffer | undefined> {
  let file;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw unwritable(error, dirname(path));
  }
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_LENGTH), 0, HEADER_LENGTH, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw new StorageError('library-foreign', { path }, { cause: error });
  } finally {
    await file.close();
  }
}

/**
 * Looks at a database file without SQLite, which would make files beside it. Offsets are those of the database header
 * in SQLite's file format. Throws `library-foreign` for what is not a database of ours, `library-newer` for a
 * version above `latest`.
 */
export async function inspectFile(
  path: string,
  applicationId: number,
  latest: number,
): Promise<FileHeader> {
  const header = await readHeader(path);
  if (!header) return { state: 'absent' };
  if (header.length === 0) return { state: 'empty' };
  const ours =
    header.length === HEADER_LENGTH &&
    header.toString('latin1', 0, MAGIC.length) === MAGIC &&
    header.readUInt32BE(68) === applicationId;
  if (!ours) throw new StorageError('library-foreign', { path });
  const version = header.readUInt32BE(60);
  if (version > latest) throw new StorageError('library-newer', { path });
  return { state: 'written', version };
}
