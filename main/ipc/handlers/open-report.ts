import type { Directory } from '../../../preload/contract/directory';
import type { Locator, OpenedReport } from '../../../preload/contract/library';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { canonicalText } from '../../report/canonical-text';
import { directoryOf, partAround } from '../../report/directory';
import {
  inDocumentOrder,
  listAnnotations,
  setAnchorings,
  toAnnotation,
} from '../../storage/annotations';
import { asResult } from '../../storage/as-result';
import { hasMoreBlocks, readBlocks } from '../../storage/blocks';
import type { ReadableDb } from '../../storage/database';
import { LONG, putDirectory, readDirectory } from '../../storage/directories';
import type { Library } from '../../storage/library';
import { listDrafts } from '../../storage/drafts';
import { findReading, markOpened } from '../../storage/reading';
import { ensureIdentity, type ReportIdentity } from '../../storage/report-identities';
import { findReport, readAsides, readFolded, type ReportRow } from '../../storage/reports';
import { anchorStale } from './carry-over';
import type { Handler } from './services';

export const identityOf = ({ id, contentHash, titleKey, metadata }: ReportRow): ReportIdentity => ({
  id,
  contentHash,
  titleKey,
  metadata,
});

interface Gathered {
  readonly report: ReportRow;
  readonly opened: OpenedReport;
}

type Text = Pick<OpenedReport, 'directory' | 'blocks' | 'first' | 'boilerplate' | 'doubts'>;

/** All of a report. */
async function gatherWhole(db: ReadableDb, { number, textLength }: ReportRow): Promise<Text> {
  const [blocks, asides] = await Promise.all([readBlocks(db, number), readAsides(db, number)]);
  return { directory: directoryOf(blocks, textLength), blocks, first: 0, ...asides };
}

/** The directory of a long report that was imported before directories were stored. */
async function describe(library: Library, report: ReportRow): Promise<Directory> {
  const blocks = await readBlocks(library.reports.read, report.number);
  if (!library.reports.isReadOnly) {
    await library.reports.write((db) => putDirectory(db, report.number, blocks, report.textLength));
  }
  return directoryOf(blocks, report.textLength);
}

/** Sections on either side of the one in which a long report was left that come along with it. */
const NEIGHBOURS = 1;

/** Of a long report what its first view needs: where the reader is at `offset`. */
async function gatherPart(library: Library, report: ReportRow, offset: number): Promise<Text> {
  const db = library.reports.read;
  const [stored, boilerplate] = await Promise.all([
    readDirectory(db, report.number),
    readFolded(db, report.number),
  ]);
  const directory = stored ?? (await describe(library, report));
  const { first, end } = partAround(directory, offset, NEIGHBOURS);
  const blocks = await readBlocks(db, report.number, first, end);
  return { directory, blocks, first, boilerplate, doubts: [] };
}

async function gatherText(library: Library, report: ReportRow, offset: number, whole: boolean) {
  const db = library.reports.read;
  const inParts = !whole && (await hasMoreBlocks(db, report.number, LONG));
  return inParts ? gatherPart(library, report, offset) : gatherWhole(db, report);
}

interface Wanted {
  /** All blocks, however many there are. */
  readonly whole: boolean;
  /** The place to be shown, instead of that where the report was left. */
  readonly at?: Locator | undefined;
}

async function gather(
  library: Library,
  id: string,
  { whole, at }: Wanted,
): Promise<Gathered | undefined> {
  const notes = library.notes.read;
  const [report, reading, stored, drafts] = await Promise.all([
    findReport(library.reports.read, id),
    findReading(notes, id),
    listAnnotations(notes, id),
    listDrafts(notes, id),
  ]);
  if (!report) return undefined;
  const locator = at ?? reading?.locator ?? null;
  const text = await gatherText(library, report, locator?.offset ?? 0, whole);
  const { annotations, moved } = await anchorStale(stored, report.edition, async () =>
    canonicalText(await readBlocks(library.reports.read, report.number)),
  );
  if (moved.length > 0 && !library.notes.isReadOnly) {
    await library.notes.write((db) => setAnchorings(db, moved, report.edition));
  }
  const opened = {
    id,
    metadata: report.metadata,
    textLength: report.textLength,
    edition: report.edition,
    ...text,
    annotations: annotations.toSorted(inDocumentOrder).map(toAnnotation),
    drafts,
    locator,
  };
  return { report, opened };
}

/** Gathers a whole report and its owner's notes; reads the two files at the same time. `report-not-found`. */
export async function gatherReport(library: Library, id: string): Promise<Result<OpenedReport>> {
  const gathered = await gather(library, id, { whole: true });
  return gathered ? ok(gathered.opened) : fail('report-not-found', { report: id });
}

/**
 * What is to be shown of a report: where it was left, or at another place. Of a long one its directory and the part around
 * that place. `report-not-found`.
 */
export async function gatherView(
  library: Library,
  id: string,
  at?: Locator,
): Promise<Result<OpenedReport>> {
  const gathered = await gather(library, id, { whole: false, at });
  return gathered ? ok(gathered.opened) : fail('report-not-found', { report: id });
}

/** Some blocks of a report that is open. */
export const blocksHandler: Handler<'reports.blocks'> = async (
  library,
  { reportId, edition, first, end },
) => {
  const report = await findReport(library.reports.read, reportId);
  if (!report) return fail('report-not-found', { report: reportId });
  if (report.edition !== edition) return fail('report-changed');
  return ok(await readBlocks(library.reports.read, report.number, first, end));
};

/** Notes that a report was opened at `now`. */
async function noteOpening(library: Library, report: ReportRow, now: number) {
  await library.notes.write(async (db) => {
    await ensureIdentity(db, identityOf(report));
    await markOpened(db, report.id, new Date(now).toISOString());
  });
  return ok(undefined);
}

/**
 * Gathers a report as `gatherView` does, and has it noted that it was opened at `now`, in ms since the epoch. The reader
 * does not wait for that, and a disk that takes no writing is no reason not to read.
 */
export async function openReport(
  library: Library,
  id: string,
  now: number,
): Promise<Result<OpenedReport>> {
  const gathered = await gather(library, id, { whole: false });
  if (!gathered) return fail('report-not-found', { report: id });
  void asResult(() => noteOpening(library, gathered.report, now));
  return ok(gathered.opened);
}
