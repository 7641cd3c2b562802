import { open } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { fail, ok, type Result } from '../../../preload/contract/result';
import type { Source } from './services';

/** The largest file that is opened, in bytes. */
export const SOURCE_LIMIT = 200 * 1024 * 1024;

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/**
 * Reads a report's file. `file-not-found`, `file-is-folder`, `file-empty`, `file-too-large`, and `file-unreadable` for
 * what may not be read or is no file.
 */
export async function readSource(path: string): Promise<Result<Source>> {
  let file;
  try {
    file = await open(path, 'r');
    const stats = await file.stat();
    if (stats.isDirectory()) return fail('file-is-folder', { path });
    // A pipe or a device may have no end.
    if (!stats.isFile()) return fail('file-unreadable', { path });
    if (stats.size === 0) return fail('file-empty', { path });
    if (stats.size > SOURCE_LIMIT) return fail('file-too-large', { path, limit: '200 MB' });
    return ok({
      bytes: await file.readFile(),
      fileName: basename(path),
      folder: dirname(resolve(path)),
    });
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return fail('file-not-found', { path });
    if (code === 'EISDIR') return fail('file-is-folder', { path });
    return fail('file-unreadable', { path });
  } finally {
    await file?.close();
  }
}
