import type { ImportResult } from '../../../preload/contract/calls';
import { speak } from '../../../preload/contract/words';
import type { Library } from '../../storage/library';
import { importPaths } from './import-paths';
import type { Services } from './services';
import { languageOf, loadSettings } from './settings';
import type { InTurn } from './turns';

/** Where the reports that were imported since the start came from: absolute paths by id. */
export type Sources = Map<string, string>;

export interface ImportFiles {
  /** Imports files and folders, and says how far it is. */
  readonly run: (library: Library, paths: readonly string[]) => Promise<ImportResult>;
  /** Ends all imports that were asked for so far. */
  readonly cancel: () => void;
}

async function importAll(
  library: Library,
  paths: readonly string[],
  services: Services,
  sources: Sources,
  signal: AbortSignal,
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
        result.refused.push({ path, code, message, remedy });
      },
    },
    signal,
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
    run: (library, paths) => {
      const { signal } = current;
      return inTurn(() => importAll(library, paths, services, sources, signal));
    },
    cancel: () => {
      current.abort();
      current = new AbortController();
    },
  };
}
