/** The titles of a library, put into an index for quick open. */
import type { Breathe } from '../../search/find-titles';
import { TitleIndex } from '../../search/title-index';
import { listAnnotationTitles } from '../../storage/annotations';
import { listLandmarks, type Landmark } from '../../storage/landmarks';
import type { Library } from '../../storage/library';
import { listReports, type ReportRow } from '../../storage/reports';

/** Landmarks that are read at a time. */
const PAGE = 2000;
/** Of a note or a quote, in characters. */
const LONGEST = 200;

interface Heading {
  readonly start: number;
  readonly level: number;
  readonly entry: number;
}

interface ListedReport {
  readonly row: ReportRow;
  readonly entry: number;
  /** In reading order. */
  readonly headings: Heading[];
  /** The headings that the next landmark lies in, the outermost first. */
  open: Heading[];
}

export interface LibraryTitles {
  readonly index: TitleIndex;
  /** Entries of the reports, by their ids. */
  readonly reports: ReadonlyMap<string, number>;
}

function addReport(index: TitleIndex, row: ReportRow): ListedReport {
  const { id, metadata } = row;
  const { title, language, publisher } = metadata;
  const entry = index.add({
    kind: 'report',
    reportId: id,
    title,
    language,
    parent: -1,
    ...(publisher === null ? {} : { aside: publisher }),
  });
  return { row, entry, headings: [], open: [] };
}

function addLandmark(index: TitleIndex, report: ListedReport, landmark: Landmark): void {
  const { kind, level, start, title, block } = landmark;
  if (kind === 'heading') report.open = report.open.filter((open) => open.level < level);
  if (title === '') return;
  const { id, metadata } = report.row;
  const parent = report.open.at(-1)?.entry ?? report.entry;
  const { language } = metadata;
  const entry = index.add({ kind, reportId: id, title, language, parent, block });
  if (kind !== 'heading') return;
  const heading = { start, level, entry };
  report.headings.push(heading);
  report.open.push(heading);
}

/** The entry of the chapter that an offset lies in, or of the report. */
const chapterAt = ({ headings, entry }: ListedReport, offset: number | null): number =>
  headings.findLast(({ start }) => offset !== null && start <= offset)?.entry ?? entry;

/** What a person has put into reports and may look for by its words. */
type Source = (
  library: Library,
  index: TitleIndex,
  reports: ReadonlyMap<string, ListedReport>,
) => Promise<void>;

const addNotes: Source = async (library, index, reports) => {
  for (const { id, reportId, note, quote, start } of await listAnnotationTitles(
    library.notes.read,
    LONGEST,
  )) {
    const report = reports.get(reportId);
    if (!report) continue;
    index.add({
      kind: 'note',
      reportId,
      title: (note === '' ? quote : note).replace(/\s+/gu, ' ').trim(),
      language: report.row.metadata.language,
      parent: chapterAt(report, start),
      annotationId: id,
    });
  }
};

/** In the order in which they are added. */
const SOURCES: readonly Source[] = [addNotes];

/** Reads all titles, in pieces between which `breathe` is asked; null when it says to stop. */
export async function readTitles(
  library: Library,
  breathe: Breathe,
): Promise<LibraryTitles | null> {
  const index = new TitleIndex();
  const byNumber = new Map<number, ListedReport>();
  const byId = new Map<string, ListedReport>();
  for (const row of await listReports(library.reports.read)) {
    const listed = addReport(index, row);
    byNumber.set(row.number, listed);
    byId.set(row.id, listed);
  }
  for (let after: number | null = -1; after !== null;) {
    const page: Awaited<ReturnType<typeof listLandmarks>> = await listLandmarks(
      library.reports.read,
      after,
      PAGE,
    );
    for (const landmark of page.landmarks) {
      const report = byNumber.get(landmark.report);
      if (report) addLandmark(index, report, landmark);
    }
    after = page.next;
    if (!(await breathe())) return null;
  }
  for (const add of SOURCES) await add(library, index, byId);
  return { index, reports: new Map([...byId].map(([id, { entry }]) => [id, entry])) };
}
