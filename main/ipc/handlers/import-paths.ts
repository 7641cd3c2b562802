/** Importing files and folders one after another, as the app and the command line both do it. */
import { basename } from 'node:path';
import type { Encoding } from '../../../preload/contract/encoding';
import type { ImportOutcome, ImportProgress } from '../../../preload/contract/library';
import { ok, type Problem, type Result } from '../../../preload/contract/result';
import { asResult } from '../../storage/as-result';
import type { Library } from '../../storage/library';
import { collectFiles } from './collect-files';
import { importReportFile, type ImportServices } from './import-report';
import { indexMissing } from './search';

export interface ImportWatcher {
  readonly progress: (progress: ImportProgress) => void;
  /** Called once for each file that was read to its end, and for each folder that could not be imported from. */
  readonly done: (path: string, result: Result<ImportOutcome>) => void | Promise<void>;
}

const failed = (problem: Problem): Result<ImportOutcome> => ({ ok: false, error: problem });

/** Files after which the index takes in what was imported. */
const TOGETHER = 20;

/** What fails here is made good when the app is idle; until then what has no index is read to be searched. */
const indexImported = (library: Library): Promise<Result<void>> =>
  asResult(async () => ok(await indexMissing(library)));

/**
 * Imports `paths` and what lies in those that are folders, one file after another; one that is refused never keeps
 * another out. All are read in `encoding` where one is given.
 * Answers how many files were not reached because `signal` was aborted; of those nothing is stored.
 */
export async function importPaths(
  library: Library,
  paths: readonly string[],
  services: ImportServices,
  watcher: ImportWatcher,
  signal?: AbortSignal,
  encoding?: Encoding,
): Promise<number> {
  const { files, problems } = await collectFiles(paths, signal);
  const indexLater = files.length > 1;
  let reached = 0;
  for (const path of files) {
    if (signal?.aborted) break;
    const told = { file: reached + 1, files: files.length, name: basename(path) };
    const result = await asResult(() =>
      importReportFile(library, path, services, {
        signal,
        ...(encoding && { encoding }),
        stage: (stage) => watcher.progress({ ...told, stage }),
        indexLater,
      }),
    );
    if (!result.ok && result.error.code === 'import-cancelled') break;
    reached += 1;
    if (indexLater && reached % TOGETHER === 0) await indexImported(library);
    await watcher.done(path, result);
  }
  if (indexLater) await indexImported(library);
  if (reached < files.length) return files.length - reached;
  for (const { path, problem } of problems) await watcher.done(path, failed(problem));
  return 0;
}
