import type { OpenedReport } from '../../../preload/contract/library';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { canonicalText } from '../../report/canonical-text';
import {
  inDocumentOrder,
  listAnnotations,
  setAnchorings,
  toAnnotation,
} from '../../storage/annotations';
import { asResult } from '../../storage/as-result';
import { readBlocks } from '../../storage/blocks';
import type { Library } from '../../storage/library';
import { listDrafts } from '../../storage/drafts';
import { findReading, markOpened } from '../../storage/reading';
import { ensureIdentity, type ReportIdentity } from '../../storage/report-identities';
import { findReport, readAsides, type ReportRow } from '../../storage/reports';
import { anchorStale } from './carry-over';

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

async function gatherText(library: Library, id: string) {
  const db = library.reports.read;
  const report = await findReport(db, id);
  if (!report) return undefined;
  const [blocks, asides] = await Promise.all([
    readBlocks(db, report.number),
    readAsides(db, report.number),
  ]);
  return { report, blocks, asides };
}

async function gather(library: Library, id: string): Promise<Gathered | undefined> {
  const notes = library.notes.read;
  const [text, stored, reading, drafts] = await Promise.all([
    gatherText(library, id),
    listAnnotations(notes, id),
    findReading(notes, id),
    listDrafts(notes, id),
  ]);
  if (!text) return undefined;
  const { report, blocks, asides } = text;
  const { annotations, moved } = await anchorStale(stored, report.edition, () =>
    Promise.resolve(canonicalText(blocks)),
  );
  if (moved.length > 0 && !library.notes.isReadOnly) {
    await library.notes.write((db) => setAnchorings(db, moved, report.edition));
  }
  const opened = {
    id,
    metadata: report.metadata,
    textLength: report.textLength,
    blocks,
    ...asides,
    annotations: annotations.toSorted(inDocumentOrder).map(toAnnotation),
    drafts,
    locator: reading?.locator ?? null,
  };
  return { report, opened };
}

/** Gathers a report and its owner's notes; reads the two files at the same time. `report-not-found`. */
export async function gatherReport(library: Library, id: string): Promise<Result<OpenedReport>> {
  const gathered = await gather(library, id);
  return gathered ? ok(gathered.opened) : fail('report-not-found', { report: id });
}

/** Notes that a report was opened at `now`. */
async function noteOpening(library: Library, report: ReportRow, now: number) {
  await library.notes.write(async (db) => {
    await ensureIdentity(db, identityOf(report));
    await markOpened(db, report.id, new Date(now).toISOString());
  });
  return ok(undefined);
}

/**
 * Gathers a report as `gatherReport` does, and has it noted that it was opened at `now`, in ms since the epoch. The reader
 * does not wait for that, and a disk that takes no writing is no reason not to read.
 */
export async function openReport(
  library: Library,
  id: string,
  now: number,
): Promise<Result<OpenedReport>> {
  const gathered = await gather(library, id);
  if (!gathered) return fail('report-not-found', { report: id });
  void asResult(() => noteOpening(library, gathered.report, now));
  return ok(gathered.opened);
}
