import type { ImportResult } from '../../../preload/contract/calls';
import type { Problem } from '../../../preload/contract/result';
import { speak } from '../../../preload/contract/words';
import { asResult } from '../../storage/as-result';
import type { Library } from '../../storage/library';
import { importReportFile } from './import-report';
import type { Services } from './services';
import { languageOf, loadSettings } from './settings';

/** Imports several files, one after another; one that is refused never keeps another out. */
export type ImportFiles = (library: Library, paths: readonly string[]) => Promise<ImportResult>;

async function importAll(
  library: Library,
  paths: readonly string[],
  services: Services,
): Promise<ImportResult> {
  const language = languageOf(await loadSettings(library), services.systemLanguage());
  const result: ImportResult = { imported: [], refused: [] };
  const refuse = (path: string, problem: Problem) => {
    const { code, message, remedy } = speak(problem, language);
    result.refused.push({ path, code, message, remedy });
  };
  for (const path of paths) {
    const outcome = await asResult(() => importReportFile(library, path, services));
    if (outcome.ok) result.imported.push(outcome.value);
    else refuse(path, outcome.error);
  }
  if (result.imported.some(({ status }) => status !== 'known')) {
    services.emit('reports.changed', undefined);
  }
  return result;
}

/** All imports of an app go through one of these, which runs them in turns: two copies of a report must see each other. */
export function createImportFiles(services: Services): ImportFiles {
  let last: Promise<unknown> = Promise.resolve();
  return (library, paths) => {
    const turn = last.then(() => importAll(library, paths, services));
    last = turn.catch(() => undefined);
    return turn;
  };
}
