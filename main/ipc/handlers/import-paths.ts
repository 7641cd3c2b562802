/** Importing files and folders one after another, as the app and the command line both do it. */
import { basename } from 'node:path';
import type { Encoding } from '../../../preload/contract/encoding';
import type { ImportOutcome, ImportProgress } from '../../../preload/contract/library';
import { ok, type Problem, type Result } from '../../../preload/contract/result';
import { asResult } from '../../storage/as-result';
import type { Library } from '../../storage/library';
import { collectFiles } from './collect-files';
import {
  importReportFile,
  readReportFile,
  storeReportFile,
  type ImportServices,
  type ImportWatch,
  type ReadFile,
} from './import-report';
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

/** A file that is read while the one before it is stored. */
interface Reading {
  /** Its result once all before it are through; from then on its stages are told. */
  readonly turn: () => Promise<Result<ReadFile>>;
  readonly store: (read: ReadFile, indexLater: boolean) => Promise<Result<ImportOutcome>>;
  /** Never rejects. */
  readonly ended: Promise<unknown>;
}

function readAhead(
  library: Library,
  path: string,
  services: ImportServices,
  watch: ImportWatch,
  tell: (stage: ImportProgress['stage']) => void,
): Reading {
  /** Those that it came to before its turn. */
  const early: ImportProgress['stage'][] = [];
  let isTurn = false;
  const staged: ImportWatch = {
    ...watch,
    stage: (next) => {
      if (isTurn) tell(next);
      else early.push(next);
    },
  };
  const ended = asResult(() => readReportFile(library, path, services, staged));
  return {
    ended,
    turn: () => {
      isTurn = true;
      early.forEach(tell);
      return ended;
    },
    store: (read, indexLater) =>
      asResult(async () => {
        const all = { ...staged, indexLater };
        const stored = await storeReportFile(library, read, services, all);
        return stored ?? importReportFile(library, path, services, all);
      }),
  };
}

/**
 * Imports `paths` and what lies in those that are folders, one file after another, each read while the one before it is stored;
 * one that is refused never keeps another out. All are read in `encoding` where one is given.
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
  const readFrom = (path: string | undefined, at: number) =>
    path === undefined || signal?.aborted
      ? undefined
      : readAhead(library, path, services, { signal, ...(encoding && { encoding }) }, (stage) =>
          watcher.progress({ file: at + 1, files: files.length, name: basename(path), stage }),
        );
  let reached = 0;
  let reading = readFrom(files[0], 0);
  for (const path of files) {
    const current = reading;
    if (!current) break;
    const read = await current.turn();
    reading = readFrom(files[reached + 1], reached + 1);
    const result = read.ok ? await current.store(read.value, indexLater) : read;
    if (!result.ok && result.error.code === 'import-cancelled') break;
    reached += 1;
    if (indexLater && reached % TOGETHER === 0) await indexImported(library);
    await watcher.done(path, result);
  }
  await reading?.ended;
  if (indexLater) await indexImported(library);
  if (reached < files.length) return files.length - reached;
  for (const { path, problem } of problems) await watcher.done(path, failed(problem));
  return 0;
}
