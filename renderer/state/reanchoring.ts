/** The review of annotations that a newer copy has moved, and putting one of them in its place by hand. */
import { create } from 'zustand';
import type { MovedNote } from '../../preload/contract/reanchoring';
import type { TextPositionSelector } from '../../preload/contract/annotation';
import { request } from '../bridge/client';
import { showOverlay } from './app';
import { absorb, useReader } from './reader';

interface ReanchoringState {
  /** Null until they have been read. */
  readonly notes: readonly MovedNote[] | null;
  /** Ids of those that are to stay as they are; the next look at a report asks again. */
  readonly kept: ReadonlySet<string>;
  /** The one whose passage the person is looking for in the text. */
  readonly placing: MovedNote | null;
}

export const useReanchoring = create<ReanchoringState>()(() => ({
  notes: null,
  kept: new Set(),
  placing: null,
}));

/** Reads what has moved in the open report. */
export async function loadMoved(): Promise<void> {
  const reportId = useReader.getState().opened?.id;
  if (reportId === undefined) return;
  const answer = await request(window.offprint.reanchoring.list({ reportId }));
  useReanchoring.setState({ notes: answer.ok ? answer.value : [] });
}

/** Shows the review of the open report. */
export function reviewMoved(): void {
  useReanchoring.setState({ notes: null, placing: null, kept: new Set() });
  showOverlay('moved');
}

async function retarget(
  ids: readonly string[],
  position: TextPositionSelector | null,
): Promise<boolean> {
  const targets = ids.map((annotationId) => ({ annotationId, position }));
  const answer = await request(window.offprint.reanchoring.retarget({ targets }));
  if (answer.ok) absorb(answer.value, []);
  return answer.ok;
}

/** Describes annotations anew where they stand now. */
export async function accept(ids: readonly string[]): Promise<void> {
  if (await retarget(ids, null)) await loadMoved();
}

/** Takes the last step back, whatever it was. */
export async function undoInReview(): Promise<void> {
  await useReader.getState().undo();
  await loadMoved();
}

export const keep = (id: string): void =>
  useReanchoring.setState(({ kept }) => ({ kept: new Set([...kept, id]) }));

/** Leaves the review for the text, where the person selects the passage. */
export function startPlacing(note: MovedNote): void {
  useReanchoring.setState({ placing: note });
  showOverlay(null);
  const { anchoring, id } = note.annotation;
  if (anchoring.state !== 'orphan') useReader.getState().goToAnnotation(id);
}

const backToReview = (): void => {
  useReanchoring.setState({ placing: null });
  showOverlay('moved');
};

export const cancelPlacing = backToReview;

/** Puts the annotation on what is selected. */
export async function putHere(): Promise<void> {
  const { placing } = useReanchoring.getState();
  const { selection } = useReader.getState();
  if (!placing || !selection) return;
  const { start, end } = selection;
  if (await retarget([placing.annotation.id], { start, end })) backToReview();
}
