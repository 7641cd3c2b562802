/** Importing files and folders one after another, as the app and the command line both do it. */
import { basename } from 'node:path';
import type { ImportOutcome, ImportProgress } from '../../../preload/contract/library';
import type { Problem, Result } from '../../../preload/contract/result';
import { asResult } from '../../storage/as-result';
import type { Library } from '../../storage/library';
import { collectFiles } from './collect-files';
import { importReportFile, type ImportServices } from './import-report';

export interface ImportWatcher {
  readonly progress: (progress: ImportProgress) => void;
  /** Called once for each file that was read to its end, and for each folder that could not be imported from. */
  readonly done: (path: string, result: Result<ImportOutcome>) => void | Promise<void>;
}

const failed = (problem: Problem): Result<ImportOutcome> => ({ ok: false, error: problem });

/**
 * Imports `paths` and what lies in those that are folders, one file after another; one that is refused never keeps
 * another out. Answers how many files were not reached because `signal` was aborted; of those nothing is stored.
 */
export async function importPaths(
  library: Library,
  paths: readonly string[],
  services: ImportServices,
  watcher: ImportWatcher,
  signal?: AbortSignal,
): Promise<number> {
  const { files, problems } = await collectFiles(paths, signal);
  for (const [index, path] of files.entries()) {
    if (signal?.aborted) return files.length - index;
    const told = { file: index + 1, files: files.length, name: basename(path) };
    const result = await asResult(() =>
      importReportFile(library, path, services, {
        signal,
        stage: (stage) => watcher.progress({ ...told, stage }),
      }),
    );
    if (!result.ok && result.error.code === 'import-cancelled') return files.length - index;
    await watcher.done(path, result);
  }
  for (const { path, problem } of problems) await watcher.done(path, failed(problem));
  return 0;
}
