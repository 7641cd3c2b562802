import type { ImportResult } from '../../../preload/contract/calls';
import type { Encoding } from '../../../preload/contract/encoding';
import { speak } from '../../../preload/contract/words';
import type { Library } from '../../storage/library';
import { importPaths } from './import-paths';
import type { Services } from './services';
import { languageOf, loadSettings } from './settings';
import type { InTurn } from './turns';

/** Absolute paths of what was imported since the start: by the ids of reports, and of refused files by their keys. */
export type Sources = Map<string, string>;

export interface ImportFiles {
  /** Imports files and folders, read in `encoding` where one is given, and says how far it is. */
  readonly run: (
    library: Library,
    paths: readonly string[],
    encoding?: Encoding,
  ) => Promise<ImportResult>;
  /** Ends all imports that were asked for so far. */
  readonly cancel: () => void;
}

async function importAll(
  library: Library,
  paths: readonly string[],
  services: Services,
  sources: Sources,
  signal: AbortSignal,
  encoding?: Encoding,
): Promise<ImportResult> {
  const language = languageOf(await loadSettings(library), services.systemLanguage());
  const result: ImportResult = { imported: [], refused: [], notReached: 0 };
  result.notReached = await importPaths(
    library,
    paths,
    services,
    {
      progress: (progress) => services.emit('import.progress', progress),
      done: (path, outcome) => {
        if (outcome.ok) {
          sources.set(outcome.value.reportId, path);
          result.imported.push(outcome.value);
          return;
        }
        const { code, message, remedy } = speak(outcome.error, language);
        const key = code === 'encoding-unknown' ? services.ids() : null;
        if (key !== null) sources.set(key, path);
        result.refused.push({ path, code, message, remedy, key });
      },
    },
    signal,
    encoding,
  );
  if (result.imported.some(({ status }) => status !== 'known')) {
    services.emit('reports.changed', undefined);
  }
  return result;
}

/** All imports of an app go through one of these, which runs them in turns: two copies of a report must see each other. */
export function createImportFiles(
  services: Services,
  inTurn: InTurn,
  sources: Sources,
): ImportFiles {
  let current = new AbortController();
  return {
    run: (library, paths, encoding) => {
      const { signal } = current;
      return inTurn(() => importAll(library, paths, services, sources, signal, encoding));
    },
    cancel: () => {
      current.abort();
      current = new AbortController();
    },
  };
}
