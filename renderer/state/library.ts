/** The list of reports, and the ways in and out of one. */
import { create } from 'zustand';
import type { Output } from '../../preload/contract/calls';
import type { ReportSummary } from '../../preload/contract/library';
import type { SpokenProblem } from '../../preload/contract/result';
import { request, settle } from '../bridge/client';
import { useApp } from './app';
import { setFocused } from './panels';
import { ONE_PANE, otherPane, PANES, usePanes } from './panes';
import type { Pane } from './panes';
import { useReader } from './reader';
import { useReaderView } from './reader-view';

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

/** Shows a report in a pane: reads it, hands it to the reader, turns to the reader's view. */
export async function openReport(
  reportId: string,
  pane = usePanes.getState().active,
): Promise<boolean> {
  useLibrary.setState({ opening: reportId });
  const opened = await request(window.offprint.reports.open({ reportId }));
  if (useLibrary.getState().opening !== reportId) return false;
  useLibrary.setState({ opening: null });
  if (opened.ok) showOpened(opened.value, pane);
  return opened.ok;
}

/**
 * Turns to the reader with a report that has been read already. Where the other pane shows it too, both show this copy, the
 * other one at the line where it is: they share what is done with it.
 */
export function showOpened(
  opened: Output<'reports.open'>,
  pane: Pane = usePanes.getState().active,
): void {
  const other = otherPane(pane);
  const beside = useReader.of(other).getState();
  useReader.of(pane).getState().setOpened(opened);
  if (beside.opened?.id === opened.id) {
    const locator = useReaderView.of(other).getState().view?.locator() ?? beside.opened.locator;
    beside.setOpened({ ...opened, locator });
  }
  useApp.setState({ view: 'reader' });
}

/** Back to the library, from all panes. */
export function closeReport(): void {
  useLibrary.setState({ left: useReader.getState().opened?.id ?? null });
  for (const pane of PANES) useReader.of(pane).getState().close();
  usePanes.setState(ONE_PANE);
  useApp.setState({ view: 'library' });
  setFocused(false);
  void loadReports();
}
