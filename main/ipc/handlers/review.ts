/** The calls about what was imported, and what its owner corrects in it. */
import type { Output } from '../../../preload/contract/calls';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { canonicalText } from '../../report/canonical-text';
import { readBlocks } from '../../storage/blocks';
import { addCorrection, listCorrections, withdrawCorrection } from '../../storage/corrections';
import type { Library } from '../../storage/library';
import { putOriginal, readOriginal, type Original } from '../../storage/originals';
import { ensureIdentity } from '../../storage/report-identities';
import { indexReport } from '../../storage/search-index';
import { findReport, readAsides, replaceText, type ReportRow } from '../../storage/reports';
import { carryOver } from './carry-over';
import { correctedText, editionOf } from './corrected-text';
import type { Sources } from './import-files';
import { indexEntry } from './search';
import { gatherReport, identityOf } from './open-report';
import type { Handler, Services } from './services';
import type { InTurn } from './turns';

type Review = Output<'review.open'>;

/** A report as it stands. */
async function readPresent(library: Library, report: ReportRow): Promise<Original> {
  const db = library.reports.read;
  const [blocks, asides] = await Promise.all([
    readBlocks(db, report.number),
    readAsides(db, report.number),
  ]);
  return { metadata: report.metadata, blocks, ...asides };
}

/**
 * Makes the corrections that stand anew, in what was imported. Notes know of a correction first: an end in between leaves
 * a text without it, which the next review finds by its edition and makes good.
 */
async function rebuild(library: Library, report: ReportRow, present: Original): Promise<void> {
  const original = (await readOriginal(library.reports.read, report.number)) ?? present;
  const { id, number, contentHash } = report;
  const next = await correctedText(library, id, contentHash, original);
  const before = canonicalText(present.blocks).text;
  const carried = await carryOver(library, id, before, next.canonical, next.edition);
  const { tokens, version } = await indexEntry(next.text.blocks);
  await library.reports.write(async (db) => {
    await replaceText(db, number, next.text);
    await indexReport(db, number, tokens, version);
    await putOriginal(db, number, next.corrections.length > 0 ? original : undefined);
  });
  await library.notes.write(carried.save);
}

/** A review of the report as it stands; `report-not-found`. */
export async function reviewOf(
  library: Library,
  reportId: string,
  sources: Sources,
): Promise<Result<Review>> {
  const report = await findReport(library.reports.read, reportId);
  if (!report) return fail('report-not-found', { report: reportId });
  const original = await readOriginal(library.reports.read, report.number);
  const opened = await gatherReport(library, reportId);
  if (!opened.ok) return opened;
  const { corrections, unplaced } = await correctedText(
    library,
    reportId,
    report.contentHash,
    original ?? opened.value,
  );
  return ok({
    opened: opened.value,
    edition: report.edition,
    corrections: corrections.map(({ id, correction, madeAt }) => ({
      id,
      correction,
      madeAt,
      placed: !unplaced.has(id),
    })),
    atHand: sources.has(reportId),
  });
}

/** Finishes what an end in the middle of a correction left undone. */
async function mend(library: Library, report: ReportRow): Promise<void> {
  const corrections = await listCorrections(library.notes.read, report.id);
  const expected = editionOf(report.contentHash, corrections) ?? report.contentHash;
  if (report.edition !== expected)
    await rebuild(library, report, await readPresent(library, report));
}

/** The calls about reviews; they take turns with imports, since both replace texts. */
export function reviewHandlers({ clock, ids, emit }: Services, inTurn: InTurn, sources: Sources) {
  /** Calls `change` with a report whose text is as its corrections say, then makes them anew. */
  const changing = (
    library: Library,
    reportId: string,
    change: (report: ReportRow, present: Original) => Promise<Result<undefined>>,
  ): Promise<Result<Review>> =>
    inTurn(async () => {
      const report = await findReport(library.reports.read, reportId);
      if (!report) return fail('report-not-found', { report: reportId });
      const present = await readPresent(library, report);
      const changed = await change(report, present);
      if (!changed.ok) return changed;
      await rebuild(library, report, present);
      emit('reports.changed', undefined);
      return reviewOf(library, reportId, sources);
    });

  const open: Handler<'review.open'> = (library, { reportId }) =>
    inTurn(async () => {
      const report = await findReport(library.reports.read, reportId);
      if (report) await mend(library, report);
      return reviewOf(library, reportId, sources);
    });

  const correct: Handler<'review.correct'> = (library, { reportId, edition, request }) =>
    changing(library, reportId, async (report, present) => {
      if (report.edition !== edition) return fail('report-changed');
      const { describeCorrection } = await import('../../report/describe-correction');
      const correction = describeCorrection(present, request);
      if (!correction) return fail('correction-impossible');
      const made = { id: ids(), correction, madeAt: new Date(clock()).toISOString() };
      await library.notes.write(async (db) => {
        await ensureIdentity(db, identityOf(report));
        await addCorrection(db, reportId, made);
      });
      return ok(undefined);
    });

  const withdraw: Handler<'review.withdraw'> = (library, { reportId, correctionId, withdrawn }) =>
    changing(library, reportId, async () => {
      const at = withdrawn ? new Date(clock()).toISOString() : null;
      await library.notes.write((db) => withdrawCorrection(db, reportId, correctionId, at));
      return ok(undefined);
    });

  return { 'review.open': open, 'review.correct': correct, 'review.withdraw': withdraw };
}
