/** What the window does once an import has ended. */
import type { ImportResult } from '../../preload/contract/calls';
import type { ImportOutcome } from '../../preload/contract/library';
import { sayOfImport as say } from '../locales/import-words';
import { showReview, useApp } from './app';
import { closeReport, loadReports, openReport } from './library';
import { notify } from './notices';
import { reviewMoved } from './reanchoring';

export function sayBusy(): void {
  notify({ kind: 'info', message: say('busy') });
}

/** One notice: what the import was unsure of goes with the rest that there is to say. */
function tellOne({ reportId, title, status, doubts, unplaced, toCheck }: ImportOutcome): void {
  const said =
    status === 'known'
      ? say('notice.known', { title })
      : status === 'replaced'
        ? say('notice.replaced', { title })
        : '';
  const asked = status !== 'known' && doubts > 0 ? say('notice.doubts', { count: doubts }) : '';
  const lost = unplaced > 0 ? say('notice.unplaced', { count: unplaced }) : '';
  const message = [said, lost, asked].filter((part) => part !== '').join(' ');
  if (message === '') return;
  notify({
    kind: status === 'known' ? 'info' : 'done',
    message,
    ...(asked + lost === ''
      ? {}
      : { action: { label: say('notice.review'), run: () => showReview(reportId) } }),
  });
  if (toCheck > 0) {
    notify({
      // It stays until it is dismissed: the notes are at places that nobody has agreed to.
      kind: 'problem',
      message: say('notice.toCheck', { count: toCheck }),
      action: { label: say('notice.checkNotes'), run: reviewMoved },
    });
  }
}

/** One report that came in alone is opened; of several, or when files were refused, the list is shown with a summary. */
export async function showResult(
  result: ImportResult,
  keepSummary: (summary: ImportResult) => void,
): Promise<void> {
  const { imported, refused, notReached } = result;
  const [first] = imported;
  if (imported.length + refused.length === 0) {
    if (notReached > 0) notify({ kind: 'info', message: say('notice.cancelled') });
    return;
  }
  if (first !== undefined && imported.length === 1 && refused.length + notReached === 0) {
    if (await openReport(first.reportId)) tellOne(first);
    return;
  }
  keepSummary(result);
  if (useApp.getState().view === 'reader') closeReport();
  else await loadReports();
}
