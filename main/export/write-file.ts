import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../../preload/contract/result';

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

function unwritable(error: unknown, path: string) {
  return hasCode(error, 'ENOSPC', 'EDQUOT')
    ? fail('disk-full')
    : fail('export-unwritable', { path });
}

/**
 * The text of the file at `path`, with its byte order mark if it has one, or null when there is no file.
 * `export-foreign` when it is not UTF-8 (it could not be written back as it is), `export-unwritable` when it cannot
 * be read.
 */
export async function readNotesFile(path: string): Promise<Result<string | null>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return hasCode(error, 'ENOENT') ? ok(null) : fail('export-unwritable', { path });
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return fail('export-foreign', { path });
    throw error;
  }
}

/** Where a file really is, through symbolic links, and its permissions; `path` itself when there is none yet. */
async function existing(path: string): Promise<{ target: string; mode: number | undefined }> {
  try {
    const target = await realpath(path);
    return { target, mode: (await stat(target)).mode & 0o777 };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return { target: path, mode: undefined };
    throw error;
  }
}

/** Writes a new file; `onMade` is called once it exists, whatever happens after. */
async function writeDurably(
  path: string,
  text: string,
  mode: number | undefined,
  onMade: () => void,
): Promise<void> {
  const file = await open(path, 'wx', mode ?? 0o666);
  onMade();
  try {
    if (mode !== undefined) await file.chmod(mode);
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a rename in `folder` durable, where the system can (Windows cannot open folders). */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Replaces the file at `path`, or makes it, in one step: its readers see the old text or the new one, and a crash
 * leaves one of them. Permissions and symbolic links stay. `nonce` names the temporary file beside it and must not
 * have been used there before. `export-unwritable`, `disk-full`.
 */
export async function writeFileAtomically(
  path: string,
  text: string,
  nonce: string,
): Promise<Result<undefined>> {
  let temporary: string | undefined;
  try {
    const { target, mode } = await existing(path);
    const beside = join(dirname(target), `.offprint-${nonce}.tmp`);
    await writeDurably(beside, text, mode, () => {
      temporary = beside;
    });
    await rename(beside, target);
    temporary = undefined;
    await syncFolder(dirname(target));
    return ok(undefined);
  } catch (error) {
    if (temporary !== undefined) await rm(temporary, { force: true });
    return unwritable(error, path);
  }
}
