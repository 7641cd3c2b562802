/** What the reader's view tells the features beside it: where a line is, and what is near the view. */
import { create } from 'zustand';

export interface ReaderView {
  /** CSS pixels from the top of what is scrolled to the line that an offset stands on; null if not drawn. */
  readonly lineTop: (offset: number) => number | null;
  /** UTF-16 offsets of the text in the view and within two views of it. */
  readonly nearby: () => { readonly start: number; readonly end: number };
}

interface ReaderViewState {
  readonly view: ReaderView | null;
  /** Counts up whenever lines may have moved, or other text is near the view. */
  readonly moved: number;
}

export const useReaderView = create<ReaderViewState>()(() => ({ view: null, moved: 0 }));

/** Says that lines may have moved. */
export const viewMoved = (): void => useReaderView.setState(({ moved }) => ({ moved: moved + 1 }));
