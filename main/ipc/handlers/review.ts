/** The calls about what was imported, and what its owner corrects in it. */
import type { Output } from '../../../preload/contract/calls';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { correctionSteps } from '../../storage/correction-history';
import type { Library } from '../../storage/library';
import { readOriginal } from '../../storage/originals';
import { findReport } from '../../storage/reports';
import { makeCorrections, mend, stepBack, withdraw } from './correct-report';
import { correctedText } from './corrected-text';
import type { Sources } from './import-files';
import { gatherReport } from './open-report';
import type { Handler, Services } from './services';
import type { InTurn } from './turns';

export type Review = Output<'review.open'>;

/** What a review needs to know beside the report itself. */
export interface ReviewContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Whether the file that the report came from is at hand. */
  readonly atHand: boolean;
}

/** A review of the report as it stands; `report-not-found`. */
export async function reviewOf(
  library: Library,
  reportId: string,
  { now, atHand }: ReviewContext,
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
    ...(await correctionSteps(library.notes.read, reportId, now)),
    fileName: report.fileName,
    atHand,
  });
}

/** The calls about reviews; they take turns with imports, since both replace texts. */
export function reviewHandlers(services: Services, inTurn: InTurn, sources: Sources) {
  const { clock, emit } = services;
  const review = (library: Library, reportId: string) =>
    reviewOf(library, reportId, { now: clock(), atHand: sources.has(reportId) });

  /** Answers the review as it is after `change`. */
  const changing = (
    library: Library,
    reportId: string,
    change: () => Promise<Result<undefined>>,
  ): Promise<Result<Review>> =>
    inTurn(async () => {
      const changed = await change();
      if (!changed.ok) return changed;
      emit('reports.changed', undefined);
      return review(library, reportId);
    });

  const open: Handler<'review.open'> = (library, { reportId }) =>
    inTurn(async () => {
      const report = await findReport(library.reports.read, reportId);
      if (report) await mend(library, report);
      return review(library, reportId);
    });
  const correct: Handler<'review.correct'> = (library, { reportId, edition, request }) =>
    changing(library, reportId, () =>
      makeCorrections(library, services, reportId, [request], edition),
    );
  const takeBack: Handler<'review.withdraw'> = (library, { reportId, correctionId, withdrawn }) =>
    changing(library, reportId, () =>
      withdraw(library, services, reportId, correctionId, withdrawn),
    );
  const undo: Handler<'review.undo'> = (library, { reportId }) =>
    changing(library, reportId, () => stepBack(library, services, reportId, 'undo'));
  const redo: Handler<'review.redo'> = (library, { reportId }) =>
    changing(library, reportId, () => stepBack(library, services, reportId, 'redo'));

  return {
    'review.open': open,
    'review.correct': correct,
    'review.withdraw': takeBack,
    'review.undo': undo,
    'review.redo': redo,
  };
}
