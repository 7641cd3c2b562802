/** Drawing a rectangle on a picture: on which one, while one does. */
import { create } from 'zustand';
import { useFigureView } from './figure-view';
import { usePanes } from './panes';
import { useReader } from './reader';

interface AreaMode {
  /** Index of the figure's block; null while nothing is drawn. */
  readonly block: number | null;
}

export const useAreaMode = create<AreaMode>()(() => ({ block: null }));

export const drawArea = (block: number): void => useAreaMode.setState({ block });
export const leaveArea = (): void => useAreaMode.setState({ block: null });

/**
 * Begins a rectangle, or lets go of it when one is being drawn: on the picture that fills the window, else on the first
 * one from the top of the view on, which is brought into it.
 */
export function toggleArea(): void {
  const { block: drawn } = useAreaMode.getState();
  const { block: viewed } = useFigureView.getState();
  if (drawn !== null) {
    leaveArea();
    return;
  }
  if (viewed !== null) {
    drawArea(viewed);
    return;
  }
  const { opened, starts, position, goToOffset } = useReader.getState();
  const next = opened?.blocks.findIndex(
    (block, at) =>
      block.type === 'figure' && block.asset !== null && (starts[at + 1] ?? 0) > position,
  );
  if (next === undefined || next < 0) return;
  goToOffset(starts[next] ?? 0);
  drawArea(next);
}

// What was begun on a picture ends with it, and with the pane that it is in.
useFigureView.subscribe(leaveArea);
usePanes.subscribe(leaveArea);
