/** Importing: what is under way, and what came of the last one. What to say about it is in ./import-done. */
import { create } from 'zustand';
import type { ImportResult } from '../../preload/contract/calls';
import type { Encoding } from '../../preload/contract/encoding';
import type { ImportProgress } from '../../preload/contract/library';
import type { Result, SpokenProblem } from '../../preload/contract/result';
import { request } from '../bridge/client';
import { showOverlay } from './app';

export interface ImportState {
  readonly running: boolean;
  /** Null until the first file is begun. */
  readonly progress: ImportProgress | null;
  readonly cancelling: boolean;
  /** What came of the last import that is worth more than a notice. */
  readonly summary: ImportResult | null;
  /** The refused file whose encoding is being chosen. */
  readonly undeciphered: RefusedFile | null;
}

export interface RefusedFile {
  readonly key: string;
  readonly path: string;
}

export const useImport = create<ImportState>()(() => ({
  running: false,
  progress: null,
  cancelling: false,
  summary: null,
  undeciphered: null,
}));

/** Asks for files with the system's dialog and imports them. */
export const importChosen = (): Promise<void> =>
  runImport(() => window.offprint.reports.chooseAndImport());

/** Asks for folders, and imports all reports in them. */
export const importFolder = (): Promise<void> =>
  runImport(() => window.offprint.reports.chooseFolderAndImport());

/** Imports files and folders that were dropped on the window. */
export async function importDropped(files: readonly File[]): Promise<void> {
  if (files.length > 0) await runImport(() => window.offprint.reports.importDropped([...files]));
}

/** What has been stored stays; the rest is let go of. */
export async function cancelImport(): Promise<void> {
  useImport.setState({ cancelling: true });
  const cancelled = await request(window.offprint.reports.cancelImport());
  if (!cancelled.ok) useImport.setState({ cancelling: false });
}

export function showProgress(progress: ImportProgress): void {
  if (useImport.getState().running) useImport.setState({ progress });
}

export function clearSummary(): void {
  useImport.setState({ summary: null });
}

/** Lets the person choose the encoding of a file that was refused. */
export function askEncoding(undeciphered: RefusedFile): void {
  useImport.setState({ undeciphered });
  showOverlay('encoding');
}

/** What came of both, the second being of a file that the first refused. */
function merged(first: ImportResult, key: string, second: ImportResult): ImportResult {
  return {
    imported: [...first.imported, ...second.imported],
    refused: [...first.refused.filter((one) => one.key !== key), ...second.refused],
    notReached: first.notReached,
  };
}

/** Imports a file that was refused, in the encoding that was chosen for it. */
export async function importRefused(key: string, encoding: Encoding): Promise<void> {
  showOverlay(null);
  const { summary } = useImport.getState();
  await runImport(
    () => window.offprint.review.importRefused({ key, encoding }),
    (result) => {
      if (result.notReached > 0 || summary === null) return result;
      clearSummary();
      return merged(summary, key, result);
    },
  );
}

/** Makes one import at a time, and shows what came of it, or what `whole` makes of that. */
export async function runImport(
  call: () => Promise<Result<ImportResult, SpokenProblem>>,
  whole: (result: ImportResult) => ImportResult = (result) => result,
): Promise<void> {
  if (useImport.getState().running) {
    (await import('./import-done')).sayBusy();
    return;
  }
  useImport.setState({ running: true, progress: null, cancelling: false });
  const result = await request(call());
  useImport.setState({ running: false, progress: null, cancelling: false });
  if (!result.ok) return;
  const { showResult } = await import('./import-done');
  await showResult(whole(result.value), (summary) => useImport.setState({ summary }));
}
