/** The review that is open: what was imported of a report, and the corrections that are made in it. */
import { create } from 'zustand';
import type { Output } from '../../preload/contract/calls';
import type { CorrectionRequest } from '../../preload/contract/correction';
import type { Encoding } from '../../preload/contract/encoding';
import type { Result, SpokenProblem } from '../../preload/contract/result';
import { settle } from '../bridge/client';
import { showOverlay, useApp } from './app';
import { openReport } from './library';
import { useReader } from './reader';
import { blockStart } from './reader-blocks';

export type Review = Output<'review.open'>;

export interface ReviewState {
  readonly review: Review | null;
  readonly problem: SpokenProblem | null;
  /** Why the last correction could not be made; gone with the next one. */
  readonly refused: SpokenProblem | null;
  /** A correction is under way. */
  readonly busy: boolean;
  /** Whether the text is another one than when the review was opened. */
  readonly changed: boolean;
}

const START: ReviewState = {
  review: null,
  problem: null,
  refused: null,
  busy: false,
  changed: false,
};

export const useReview = create<ReviewState>()(() => START);

/** Reads what was imported of a report. */
export async function loadReview(reportId: string): Promise<void> {
  useReview.setState(START);
  const read = await settle(window.offprint.review.open({ reportId }));
  if (useApp.getState().reviewed !== reportId) return;
  useReview.setState(read.ok ? { review: read.value } : { problem: read.error });
}

/** Makes one change at a time; a problem is in the state when it answers false. */
async function change(
  call: (review: Review) => Promise<Result<Review, SpokenProblem>>,
): Promise<boolean> {
  const { review, busy } = useReview.getState();
  if (review === null || busy) return false;
  useReview.setState({ busy: true, refused: null });
  const answer = await settle(call(review));
  useReview.setState({ busy: false });
  if (answer.ok) {
    useReview.setState({ review: answer.value, changed: true });
    return true;
  }
  // A notice would lie under the dialog.
  useReview.setState({ refused: answer.error });
  if (answer.error.code === 'report-changed') {
    const again = await settle(window.offprint.review.open({ reportId: review.opened.id }));
    if (again.ok) useReview.setState({ review: again.value, changed: true });
  }
  return false;
}

/** Makes a correction in the text that is shown. */
export const correct = (request: CorrectionRequest): Promise<boolean> =>
  change(({ opened, edition }) =>
    window.offprint.review.correct({ reportId: opened.id, edition, request }),
  );

/** Reads the file again in another encoding; corrections are made in that text too. */
export const chooseEncoding = (encoding: Encoding): Promise<boolean> =>
  change(({ opened }) => window.offprint.review.chooseEncoding({ reportId: opened.id, encoding }));

/** Takes a correction back. */
export const withdraw = (correctionId: string): Promise<boolean> =>
  change(({ opened }) =>
    window.offprint.review.withdraw({ reportId: opened.id, correctionId, withdrawn: true }),
  );

/** Undoes what was done last with the corrections of the report, also before a restart of the same day. */
export async function undoCorrection(): Promise<void> {
  if (useReview.getState().review?.canUndo !== true) return;
  await change(({ opened }) => window.offprint.review.undo({ reportId: opened.id }));
}

/** Does again what was undone last. */
export async function redoCorrection(): Promise<void> {
  if (useReview.getState().review?.canRedo !== true) return;
  await change(({ opened }) => window.offprint.review.redo({ reportId: opened.id }));
}

/** Closes the review; a report that is open is read anew when it was corrected. Answers whether it is open then. */
async function leave(open: boolean): Promise<boolean> {
  const { review, changed } = useReview.getState();
  showOverlay(null);
  if (review === null) return false;
  const { id } = review.opened;
  const isOpen = useApp.getState().view === 'reader' && useReader.getState().opened?.id === id;
  if ((isOpen && changed) || (open && !isOpen)) return openReport(id);
  return isOpen;
}

export async function closeReview(): Promise<void> {
  await leave(false);
}

/** Closes the review and shows a block in the report. */
export async function showBlock(block: number): Promise<void> {
  const placed = useReview.getState().review?.opened.blocks[block];
  if (placed === undefined || !(await leave(true))) return;
  useReader.getState().goToOffset(blockStart(placed));
}
