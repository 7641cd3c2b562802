/** From what a person dropped or named to the files to import. */
import { opendir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Problem } from '../../../preload/contract/result';
import { FORMAT_NAMES, REPORT_EXTENSIONS } from '../../import/extensions';

/** More files than this are not imported at once. */
export const FILE_LIMIT = 2000;
/** Folders below this depth are not looked into, and no more entries than this many at all. */
const DEPTH_LIMIT = 24;
const ENTRY_LIMIT = 200_000;

export interface Collected {
  /** In the order in which they were named; those of a folder by name. */
  readonly files: readonly string[];
  readonly problems: readonly { readonly path: string; readonly problem: Problem }[];
}

const known: ReadonlySet<string> = new Set(REPORT_EXTENSIONS);
const isReport = (name: string) => known.has(extname(name).slice(1).toLowerCase());
const byName = new Intl.Collator('zh-CN', { numeric: true }).compare;

/** The folder that a browser puts beside a page that it saves: its parts are no reports of their own. */
function isPartsOfPage(folder: string, files: ReadonlySet<string>): boolean {
  const page = /^(.+)(?:_files|\.files|_文件)$/.exec(folder)?.[1];
  return page !== undefined && ['.html', '.htm'].some((ending) => files.has(page + ending));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    // What is not there, or may not be looked at, is told by whoever reads it as a file.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}

/** Walks folders, breadth first within each; follows no link, so that it always ends. */
class Walk {
  readonly #signal: AbortSignal | undefined;
  #entries = 0;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  async filesIn(folder: string, room: number, depth = 0): Promise<string[]> {
    const { files, folders } = await this.#list(folder);
    const found = files.filter(isReport).map((name) => join(folder, name));
    const all = new Set(files);
    for (const name of folders) {
      if (found.length > room || depth >= DEPTH_LIMIT || isPartsOfPage(name, all)) continue;
      found.push(...(await this.filesIn(join(folder, name), room - found.length, depth + 1)));
    }
    return found;
  }

  /** Names in a folder, without hidden ones. One that may not be read holds nothing for us. */
  async #list(folder: string): Promise<{ files: string[]; folders: string[] }> {
    const [files, folders]: [string[], string[]] = [[], []];
    try {
      for await (const entry of await opendir(folder)) {
        this.#entries += 1;
        if (this.#signal?.aborted || this.#entries > ENTRY_LIMIT) break;
        if (entry.name.startsWith('.')) continue;
        if (entry.isFile()) files.push(entry.name);
        else if (entry.isDirectory()) folders.push(entry.name);
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error;
    }
    return { files: files.toSorted(byName), folders: folders.toSorted(byName) };
  }
}

/**
 * Lists the files among `paths` and, for folders among them, those inside whose names say that they may be reports.
 * Problems: `folder-empty`, and `too-many-files` for what is beyond `limit`. Once `signal` is
 * aborted no folder is looked into any more.
 */
export async function collectFiles(
  paths: readonly string[],
  signal?: AbortSignal,
  limit = FILE_LIMIT,
): Promise<Collected> {
  const walk = new Walk(signal);
  const files: string[] = [];
  const problems: { path: string; problem: Problem }[] = [];
  for (const path of paths) {
    if (files.length > limit) break;
    if (signal?.aborted || !(await isFolder(path))) {
      files.push(path);
      continue;
    }
    const inside = await walk.filesIn(path, limit - files.length);
    files.push(...inside);
    if (inside.length === 0 && !signal?.aborted) {
      const params = { path, formats: FORMAT_NAMES };
      problems.push({ path, problem: { code: 'folder-empty', params } });
    }
  }
  const beyond = files[limit];
  if (beyond !== undefined) {
    const params = { path: beyond, limit: String(limit) };
    problems.push({ path: beyond, problem: { code: 'too-many-files', params } });
  }
  return { files: files.slice(0, limit), problems };
}
