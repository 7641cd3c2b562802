/** Changing what its owner has corrected in a report, and its text with that; the app and the command line both do it. */
import type { Correction, CorrectionRequest } from '../../../preload/contract/correction';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { canonicalText } from '../../report/canonical-text';
import { visibleOf } from '../../report/visible';
import { readBlocks } from '../../storage/blocks';
import { noteAction, stepCorrection } from '../../storage/correction-history';
import { addCorrection, listCorrections, withdrawCorrection } from '../../storage/corrections';
import type { WritableDb } from '../../storage/database';
import type { Library } from '../../storage/library';
import { putOriginal, readOriginal, type Original } from '../../storage/originals';
import { ensureIdentity } from '../../storage/report-identities';
import { indexReports } from '../../storage/search-index';
import { findReport, readAsides, replaceText, type ReportRow } from '../../storage/reports';
import { carryOver } from './carry-over';
import { correctedText, editionOf } from './corrected-text';
import { identityOf } from './open-report';
import { indexEntry } from './search';
import type { Services } from './services';

export type CorrectServices = Pick<Services, 'clock' | 'ids'>;

/** A change of the corrections of a report, inside the transaction that makes it. */
type Change = (db: WritableDb) => Promise<void>;

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
  const before = { text: canonicalText(present.blocks).text, edition: report.edition };
  const carried = await carryOver(library, id, before, next.canonical, next.edition);
  const { tokens, version } = await indexEntry(next.text.blocks);
  await library.reports.write(async (db) => {
    await replaceText(db, number, next.text);
    await indexReports(db, [{ report: number, tokens }], version);
    await putOriginal(db, number, next.corrections.length > 0 ? original : undefined);
  });
  await library.notes.write(carried.save);
}

/** Finishes what an end in the middle of a correction left undone. */
export async function mend(library: Library, report: ReportRow): Promise<void> {
  const corrections = await listCorrections(library.notes.read, report.id);
  const expected = editionOf(report.contentHash, corrections) ?? report.contentHash;
  if (report.edition !== expected)
    await rebuild(library, report, await readPresent(library, report));
}

/** Changes the corrections of a report as `plan` says, then its text. `report-not-found`, and what `plan` answers. */
async function change(
  library: Library,
  reportId: string,
  plan: (report: ReportRow, present: Original) => Promise<Result<Change>>,
): Promise<Result<undefined>> {
  const report = await findReport(library.reports.read, reportId);
  if (!report) return fail('report-not-found', { report: reportId });
  const present = await readPresent(library, report);
  const planned = await plan(report, present);
  if (!planned.ok) return planned;
  await library.notes.write(async (db) => {
    await ensureIdentity(db, identityOf(report));
    await planned.value(db);
  });
  await rebuild(library, report, present);
  return ok(undefined);
}

/** What was folded away by hand comes back as it was when that correction is taken back. */
async function foldBehind(
  library: Library,
  reportId: string,
  present: Original,
  request: CorrectionRequest,
): Promise<string | undefined> {
  const part = request.type === 'unfold' ? present.boilerplate[request.part] : undefined;
  if (part?.reason !== 'by-hand') return undefined;
  const words = visibleOf(part.lines.join(''));
  const isBehind = (correction: Correction) =>
    correction.type === 'fold' && words.startsWith(correction.at.exact);
  const made = await listCorrections(library.notes.read, reportId);
  return made.findLast(({ correction }) => isBehind(correction))?.id;
}

/**
 * Makes corrections that are asked for in the text as it stands: all of them or, if one makes no sense there, none. Blocks
 * and parts are counted in the text before the first of them. `report-changed` when that is not the text of `edition`;
 * `correction-impossible`, `date-invalid`, `report-not-found`.
 */
export function makeCorrections(
  library: Library,
  { clock, ids }: CorrectServices,
  reportId: string,
  requests: readonly CorrectionRequest[],
  edition?: string,
): Promise<Result<undefined>> {
  return change(library, reportId, async (report, present) => {
    if (edition !== undefined && report.edition !== edition) return fail('report-changed');
    const { describeCorrection } = await import('../../report/describe-correction');
    const now = clock();
    const at = new Date(now).toISOString();
    const changes: Change[] = [];
    for (const request of requests) {
      const folded = await foldBehind(library, reportId, present, request);
      if (folded !== undefined) {
        changes.push(async (db) => {
          await withdrawCorrection(db, reportId, folded, at);
          await noteAction(db, reportId, folded, 'withdraw', now);
        });
        continue;
      }
      const correction = describeCorrection(present, request);
      if (!correction.ok) return correction;
      const made = { id: ids(), correction: correction.value, madeAt: at };
      changes.push(async (db) => {
        await addCorrection(db, reportId, made);
        await noteAction(db, reportId, made.id, 'make', now);
      });
    }
    return ok(async (db) => {
      for (const make of changes) await make(db);
    });
  });
}

/** Takes a correction back, or makes it again. `report-not-found`, `correction-not-found`. */
export function withdraw(
  library: Library,
  { clock }: CorrectServices,
  reportId: string,
  correctionId: string,
  withdrawn: boolean,
): Promise<Result<undefined>> {
  return change(library, reportId, () => {
    const now = clock();
    return Promise.resolve(
      ok(async (db: WritableDb) => {
        const at = withdrawn ? new Date(now).toISOString() : null;
        await withdrawCorrection(db, reportId, correctionId, at);
        await noteAction(db, reportId, correctionId, withdrawn ? 'withdraw' : 'make', now);
      }),
    );
  });
}

/** Undoes what was done last with the corrections of a report, or does it again. `nothing-to-undo`, `nothing-to-redo`. */
export function stepBack(
  library: Library,
  { clock }: CorrectServices,
  reportId: string,
  step: 'undo' | 'redo',
): Promise<Result<undefined>> {
  return change(library, reportId, () =>
    Promise.resolve(ok((db: WritableDb) => stepCorrection(db, reportId, step, clock()))),
  );
}
