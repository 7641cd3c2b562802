import type { ReportSummary } from '../../../preload/contract/library';
import { ok } from '../../../preload/contract/result';
import { countAnnotations } from '../../storage/annotations';
import { countLostAssets } from '../../storage/damaged-assets';
import { chapterAt } from '../../storage/landmarks';
import type { Library } from '../../storage/library';
import { listReadings, type Reading } from '../../storage/reading';
import { listReports, type ReportRow } from '../../storage/reports';
import { listPlacings, type Placing } from '../../storage/shelf';
import type { ImportFiles } from './import-files';
import { blocksHandler, openReport } from './open-report';
import type { Handler, Services } from './services';

/** What the two files know of reports, by id. */
interface Known {
  readonly readings: ReadonlyMap<string, Reading>;
  readonly annotations: ReadonlyMap<string, number>;
  readonly placings: ReadonlyMap<string, Placing>;
  /** Titles of chapters that are being read. */
  readonly chapters: ReadonlyMap<string, string>;
  /** By the number of the report. */
  readonly lost: ReadonlyMap<number, number>;
}

function summaryOf(row: ReportRow, known: Known): ReportSummary {
  const { id, metadata, textLength, headings, figures, tables, importedAt, pages } = row;
  const reading = known.readings.get(id);
  const placing = known.placings.get(id);
  return {
    id,
    metadata,
    textLength,
    importedAt,
    pages,
    counts: { headings, figures, tables, annotations: known.annotations.get(id) ?? 0 },
    progress: reading?.progress ?? 0,
    openedAt: reading?.openedAt ?? null,
    chapter: known.chapters.get(id) ?? null,
    collections: [...(placing?.collections ?? [])],
    tags: [...(placing?.tags ?? [])],
    lost: known.lost.get(row.number) ?? 0,
  };
}

/** Of how many reports it is said which chapter is being read: those that were opened last. */
const READ_LATELY = 8;

async function chaptersOf(
  library: Library,
  rows: readonly ReportRow[],
  readings: readonly Reading[],
): Promise<Map<string, string>> {
  const chapters = new Map<string, string>();
  for (const { reportId, locator } of readings.slice(0, READ_LATELY)) {
    const row = rows.find(({ id }) => id === reportId);
    if (!row || !locator) continue;
    const title = await chapterAt(library.reports.read, row.number, locator.offset);
    if (title !== undefined) chapters.set(reportId, title);
  }
  return chapters;
}

/** Newest opened first; then those never opened, the newest import first. */
export async function summariseReports(library: Library): Promise<ReportSummary[]> {
  const [rows, readings, annotations, placings, lost] = await Promise.all([
    listReports(library.reports.read),
    listReadings(library.notes.read),
    countAnnotations(library.notes.read),
    listPlacings(library.notes.read),
    countLostAssets(library.reports.read),
  ]);
  const byReport = new Map(readings.map((reading) => [reading.reportId, reading]));
  const chapters = await chaptersOf(library, rows, readings);
  const known = { readings: byReport, annotations, placings, chapters, lost };
  const summaries = rows.map((row) => summaryOf(row, known));
  const opened = (summary: ReportSummary) => summary.openedAt ?? '';
  return summaries.toSorted((a, b) => (opened(a) < opened(b) ? 1 : opened(a) > opened(b) ? -1 : 0));
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
    'reports.blocks': blocksHandler,
    'reports.chooseAndImport': chooseAndImport,
    'reports.chooseFolderAndImport': chooseFolder,
    'reports.importDropped': importDropped,
    'reports.cancelImport': cancelImport,
  };
}
