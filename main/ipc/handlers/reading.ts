import { fail, ok } from '../../../preload/contract/result';
import { findReadSpans, putReadSpans } from '../../storage/read-spans';
import { savePosition } from '../../storage/reading';
import { ensureIdentity } from '../../storage/report-identities';
import { findReport } from '../../storage/reports';
import { identityOf } from './open-report';
import type { Handler, Services } from './services';

/** Saves where the reader is. */
export function savePositionHandler({ clock }: Services): Handler<'reading.savePosition'> {
  return async (library, position) => {
    const report = await findReport(library.reports.read, position.reportId);
    if (!report) return fail('report-not-found', { report: position.reportId });
    const now = new Date(clock()).toISOString();
    await library.notes.write(async (db) => {
      await ensureIdentity(db, identityOf(report));
      await savePosition(db, position, now);
    });
    return ok(undefined);
  };
}

/** What of a report has been read, as its text now stands. */
export const readSpansHandler: Handler<'reading.readSpans'> = async (library, { reportId }) => {
  const report = await findReport(library.reports.read, reportId);
  if (!report) return fail('report-not-found', { report: reportId });
  const { edition } = report;
  return ok({
    reportId,
    edition,
    spans: await findReadSpans(library.notes.read, reportId, edition),
  });
};

/** Keeps what has been read of a report. */
export const saveSpansHandler: Handler<'reading.saveSpans'> = async (
  library,
  { reportId, edition, spans },
) => {
  const report = await findReport(library.reports.read, reportId);
  if (!report) return fail('report-not-found', { report: reportId });
  if (report.edition !== edition) return fail('report-changed');
  await library.notes.write(async (db) => {
    await ensureIdentity(db, identityOf(report));
    await putReadSpans(db, reportId, edition, spans);
  });
  return ok(undefined);
};
