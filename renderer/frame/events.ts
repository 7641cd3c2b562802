/** What the main process tells, and what the window does about it. */
import { notifyProblem } from '../bridge/client';
import { showProgress } from '../state/import';
import { loadReports } from '../state/library';
import { showPlace } from '../state/links';

/** Listens from now on. */
export function listenToMain(): void {
  window.offprint.on('reports.changed', () => void loadReports());
  window.offprint.on('import.progress', showProgress);
  window.offprint.on('notice.raised', notifyProblem);
  window.offprint.on('report.requested', (place) => void showPlace(place));
}
