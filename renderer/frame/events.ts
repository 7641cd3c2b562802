/** What the main process tells, and what the window does about it. */
import { notifyProblem } from '../bridge/client';
import { showProgress } from '../state/import';
import { loadReports, openReport } from '../state/library';
import { useApp } from '../state/app';
import { useReader } from '../state/reader';

async function show(reportId: string, annotationId: string | undefined): Promise<void> {
  const there = useApp.getState().view === 'reader' && useReader.getState().opened?.id === reportId;
  if (!there && !(await openReport(reportId))) return;
  if (annotationId !== undefined) useReader.getState().goToAnnotation(annotationId);
}

/** Listens from now on. */
export function listenToMain(): void {
  window.offprint.on('reports.changed', () => void loadReports());
  window.offprint.on('import.progress', showProgress);
  window.offprint.on('notice.raised', notifyProblem);
  window.offprint.on('report.requested', ({ reportId, annotationId }) => {
    void show(reportId, annotationId);
  });
}
