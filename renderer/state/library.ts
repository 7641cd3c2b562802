/** The list of reports, and the ways in and out of one. */
import { create } from 'zustand';
import type { Output } from '../../preload/contract/calls';
import type { ReportSummary } from '../../preload/contract/library';
import type { SpokenProblem } from '../../preload/contract/result';
import { request, settle } from '../bridge/client';
import { useApp } from './app';
import { setFocused } from './panels';
import { useReader } from './reader';

export interface LibraryState {
  readonly status: 'unread' | 'loading' | 'ready' | 'failed';
  readonly reports: readonly ReportSummary[];
  readonly problem: SpokenProblem | null;
  /** The report that was open last, to come back to its row. */
  readonly left: string | null;
  /** The report that is being opened. */
  readonly opening: string | null;
}

export const useLibrary = create<LibraryState>()(() => ({
  status: 'unread',
  reports: [],
  problem: null,
  left: null,
  opening: null,
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
  setFocused(false);
  void loadReports();
}
