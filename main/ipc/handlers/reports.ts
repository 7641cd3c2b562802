import type { ReportSummary } from '../../../preload/contract/library';
import { ok } from '../../../preload/contract/result';
import { countAnnotations } from '../../storage/annotations';
import type { Library } from '../../storage/library';
import { listReadings, type Reading } from '../../storage/reading';
import { listReports, type ReportRow } from '../../storage/reports';
import type { ImportFiles } from './import-files';
import { openReport } from './open-report';
import type { Handler, Services } from './services';

function summaryOf(
  row: ReportRow,
  reading: Reading | undefined,
  annotations: number,
): ReportSummary {
  const { id, metadata, textLength, headings, figures, tables, importedAt } = row;
  return {
    id,
    metadata,
    textLength,
    importedAt,
    counts: { headings, figures, tables, annotations },
    progress: reading?.progress ?? 0,
    openedAt: reading?.openedAt ?? null,
  };
}

/** Newest opened first; then those never opened, the newest import first. */
export async function summariseReports(library: Library): Promise<ReportSummary[]> {
  const [rows, readings, counts] = await Promise.all([
    listReports(library.reports.read),
    listReadings(library.notes.read),
    countAnnotations(library.notes.read),
  ]);
  const byReport = new Map(readings.map((reading) => [reading.reportId, reading]));
  const summaries = rows.map((row) =>
    summaryOf(row, byReport.get(row.id), counts.get(row.id) ?? 0),
  );
  const lastOpened = (summary: ReportSummary) => Date.parse(summary.openedAt ?? '') || 0;
  return summaries.toSorted((a, b) => lastOpened(b) - lastOpened(a));
}

/** The calls about reports. */
export function reportHandlers(services: Services, importFiles: ImportFiles) {
  const list: Handler<'reports.list'> = async (library) => ok(await summariseReports(library));
  const open: Handler<'reports.open'> = (library, { reportId }) =>
    openReport(library, reportId, services.clock());
  const chooseAndImport: Handler<'reports.chooseAndImport'> = async (library) =>
    ok(await importFiles.run(library, await services.dialogs.chooseReportFiles()));
  const chooseFolder: Handler<'reports.chooseFolderAndImport'> = async (library) =>
    ok(await importFiles.run(library, await services.dialogs.chooseReportFolders()));
  const importDropped: Handler<'reports.importDropped'> = async (library, paths) =>
    ok(await importFiles.run(library, paths));
  const cancelImport: Handler<'reports.cancelImport'> = () => {
    importFiles.cancel();
    return Promise.resolve(ok(undefined));
  };
  return {
    'reports.list': list,
    'reports.open': open,
    'reports.chooseAndImport': chooseAndImport,
    'reports.chooseFolderAndImport': chooseFolder,
    'reports.importDropped': importDropped,
    'reports.cancelImport': cancelImport,
  };
}
