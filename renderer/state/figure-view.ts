/** The picture that is looked at in the whole window. */
import { create } from 'zustand';

interface FigureView {
  /** Index of its block; null while none is looked at. */
  readonly block: number | null;
}

export const useFigureView = create<FigureView>()(() => ({ block: null }));

export const showFigure = (block: number): void => useFigureView.setState({ block });
export const closeFigure = (): void => useFigureView.setState({ block: null });
