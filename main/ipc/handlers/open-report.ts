import type { OpenedReport } from '../../../preload/contract/library';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { canonicalText } from '../../report/canonical-text';
import { titleKey } from '../../report/identity';
import {
  inDocumentOrder,
  listAnnotations,
  setAnchorings,
  toAnnotation,
} from '../../storage/annotations';
import { readBlocks } from '../../storage/blocks';
import type { Library } from '../../storage/library';
import { findReading, markOpened } from '../../storage/reading';
import { ensureIdentity, type ReportIdentity } from '../../storage/report-identities';
import { findReport, readAsides, type ReportRow } from '../../storage/reports';
import { StorageError } from '../../storage/storage-error';
import { anchorStale } from './carry-over';

export const identityOf = ({ id, contentHash, metadata }: ReportRow): ReportIdentity => ({
  id,
  contentHash,
  titleKey: titleKey(metadata),
  metadata,
});

/** Gathers a report and its owner's notes; reads the two files at the same time. `report-not-found`. */
export async function gatherReport(library: Library, id: string): Promise<Result<OpenedReport>> {
  const notes = library.notes.read;
  const [gathered, stored, reading] = await Promise.all([
    gatherText(library, id),
    listAnnotations(notes, id),
    findReading(notes, id),
  ]);
  if (!gathered) return fail('report-not-found', { report: id });
  const { report, blocks, asides } = gathered;
  const { annotations, moved } = await anchorStale(stored, report.contentHash, () =>
    Promise.resolve(canonicalText(blocks).text),
  );
  if (moved.length > 0 && !library.notes.isReadOnly) {
    await library.notes.write((db) => setAnchorings(db, moved, report.contentHash));
  }
  const { metadata, textLength } = report;
  const locator = reading?.locator ?? null;
  return ok({
    id,
    metadata,
    textLength,
    blocks,
    ...asides,
    annotations: annotations.toSorted(inDocumentOrder).map(toAnnotation),
    locator,
  });
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

async function noteOpening(library: Library, id: string, now: number): Promise<void> {
  const report = await findReport(library.reports.read, id);
  if (!report) return;
  await library.notes.write(async (db) => {
    await ensureIdentity(db, identityOf(report));
    await markOpened(db, id, new Date(now).toISOString());
  });
}

/** Gathers a report as `gatherReport` does, and notes that it was opened at `now`, in ms since the epoch. */
export async function openReport(
  library: Library,
  id: string,
  now: number,
): Promise<Result<OpenedReport>> {
  const [opened] = await Promise.all([
    gatherReport(library, id),
    noteOpening(library, id, now).catch((error: unknown) => {
      // A disk that takes no writing is no reason not to read.
      if (!(error instanceof StorageError)) throw error;
    }),
  ]);
  return opened;
}
