/** The list of reports, and the ways in and out of one. */
import { create } from 'zustand';
import type { ImportResult, Output } from '../../preload/contract/calls';
import type { ReportSummary } from '../../preload/contract/library';
import type { Result, SpokenProblem } from '../../preload/contract/result';
import { request, settle } from '../bridge/client';
import { say } from '../locales/say';
import { useApp } from './app';
import { notify } from './notices';
import { useReader } from './reader';

export type Refusal = ImportResult['refused'][number];

export interface LibraryState {
  readonly status: 'unread' | 'loading' | 'ready' | 'failed';
  readonly reports: readonly ReportSummary[];
  readonly problem: SpokenProblem | null;
  /** The report that was open last, to come back to its row. */
  readonly left: string | null;
  /** The report that is being opened. */
  readonly opening: string | null;
  readonly importing: boolean;
  /** Files that the last import refused, with the reason of each. */
  readonly refused: readonly Refusal[];
}

export const useLibrary = create<LibraryState>()(() => ({
  status: 'unread',
  reports: [],
  problem: null,
  left: null,
  opening: null,
  importing: false,
  refused: [],
}));

/** Reads the list anew; the old one stays on the screen until the new one is there. */
export async function loadReports(): Promise<void> {
  const { status } = useLibrary.getState();
  if (status !== 'ready') useLibrary.setState({ status: 'loading' });
  const listed = await settle(window.offprint.reports.list());
  useLibrary.setState(
    listed.ok
      ? { status: 'ready', reports: listed.value, problem: null }
      : { status: 'failed', problem: listed.error },
  );
}

/** Shows a report: reads it, hands it to the reader, turns to the reader's view. */
export async function openReport(reportId: string): Promise<boolean> {
  useLibrary.setState({ opening: reportId });
  const opened = await request(window.offprint.reports.open({ reportId }));
  if (useLibrary.getState().opening !== reportId) return false;
  useLibrary.setState({ opening: null });
  if (opened.ok) showOpened(opened.value);
  return opened.ok;
}

/** Turns to the reader with a report that has been read already. */
export function showOpened(opened: Output<'reports.open'>): void {
  useReader.getState().setOpened(opened);
  useApp.setState({ view: 'reader' });
}

/** Back to the library. */
export function closeReport(): void {
  useLibrary.setState({ left: useReader.getState().opened?.id ?? null });
  useReader.getState().close();
  useApp.setState({ view: 'library' });
  void loadReports();
}

/** Asks for files with the system's dialog and imports them. */
export async function importChosen(): Promise<void> {
  await runImport(() => window.offprint.reports.chooseAndImport());
}

/** Imports files that were dropped on the window. */
export async function importDropped(files: readonly File[]): Promise<void> {
  if (files.length > 0) await runImport(() => window.offprint.reports.importDropped([...files]));
}

export function clearRefused(): void {
  useLibrary.setState({ refused: [] });
}

async function runImport(call: () => Promise<Result<ImportResult, SpokenProblem>>): Promise<void> {
  if (useLibrary.getState().importing) {
    notify({ kind: 'info', message: say('import.busy') });
    return;
  }
  useLibrary.setState({ importing: true });
  const result = await request(call());
  useLibrary.setState({ importing: false });
  if (result.ok) await afterImport(result.value);
}

/** One report that came in alone is opened; of several the list is shown. What was refused is listed there. */
async function afterImport({ imported, refused }: ImportResult): Promise<void> {
  const [first] = imported;
  if (first === undefined && refused.length === 0) return;
  useLibrary.setState({ refused });
  for (const { status, title } of imported) {
    if (status === 'known') notify({ kind: 'info', message: say('import.known', { title }) });
    if (status === 'replaced') notify({ kind: 'done', message: say('import.replaced', { title }) });
  }
  if (first !== undefined && imported.length === 1 && refused.length === 0) {
    await openReport(first.reportId);
    return;
  }
  if (imported.length > 0) {
    notify({ kind: 'done', message: say('import.done', { count: imported.length }) });
  }
  if (useApp.getState().view === 'reader') closeReport();
  else await loadReports();
}
