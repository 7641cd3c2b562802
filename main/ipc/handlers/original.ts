/** The calls about the file that a report came from: pictures of its pages, and the file itself where it is missing. */
import { fail, ok } from '../../../preload/contract/result';
import { contentHash } from '../../report/identity';
import { keepOriginal, originalPath } from '../../storage/original-files';
import { findReport } from '../../storage/reports';
import { readSource } from './read-source';
import type { Handler, Services } from './services';

export function originalHandlers({ dialogs, picture }: Services) {
  const page: Handler<'original.page'> = async (library, { reportId, page: wanted, width }) => {
    const report = await findReport(library.reports.read, reportId);
    if (!report) return fail('report-not-found', { report: reportId });
    const { contentHash: hash, fileName } = report;
    const path = originalPath(library.folder, hash);
    const made = await picture({ kind: 'page', path, hash, page: wanted, width });
    if (!made.ok) return fail(made.error.code, { ...made.error.params, file: fileName });
    const { id, page: number, pages, size } = made.value;
    return ok({ picture: id, page: number, pages, size });
  };

  const locate: Handler<'original.locate'> = async (library, { reportId }) => {
    const report = await findReport(library.reports.read, reportId);
    if (!report) return fail('report-not-found', { report: reportId });
    const [path] = await dialogs.chooseReportFiles();
    if (path === undefined) return ok(false);
    const source = await readSource(path);
    if (!source.ok) return source;
    const { bytes } = source.value;
    if (contentHash(bytes) !== report.contentHash) return fail('original-other', { path });
    await keepOriginal(library.folder, report.contentHash, bytes);
    return ok(true);
  };

  return { 'original.page': page, 'original.locate': locate };
}
