import { fail, ok } from '../../../preload/contract/result';
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
