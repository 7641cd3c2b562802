/** What the reader's view tells the features beside it: where a line is, and what is near the view. */
import { createStore } from 'zustand/vanilla';
import type { Locator } from '../../preload/contract/library';
import { perPane } from './panes';
import type { Pane } from './panes';

/** How the sections of a report lie in what is scrolled: where each begins and, as one more entry, where the last ends. */
export interface Extent {
  /** UTF-16 offsets into the canonical text. */
  readonly offsets: readonly number[];
  /** Shares of the scrolled height, in [0, 1]. */
  readonly shares: readonly number[];
}

export interface ReaderView {
  /** CSS pixels from the top of what is scrolled to the line that an offset stands on; null if not drawn. */
  readonly lineTop: (offset: number) => number | null;
  /** UTF-16 offsets of the text in the view and within a view of it. */
  readonly nearby: () => { readonly start: number; readonly end: number };
  /** The parts of `[start, end)` that are in the page. */
  readonly ranges: (start: number, end: number) => readonly AbstractRange[];
  /** The blocks `[first, end)` of which one sees the most, or that fill the view; null while they are not drawn. */
  readonly inView: () => { readonly first: number; readonly end: number } | null;
  /** Offset at which the first line in the view begins; null where there is no text. */
  readonly lineStart: () => number | null;
  /** Scrolls by CSS pixels, of which `by` is told how many the view is high. */
  readonly scroll: (by: (view: number) => number) => void;
  /** What stands at the top of the view. */
  readonly locator: () => Locator;
  /** Brings a place back to where it stood, to the line. */
  readonly revisit: (place: Locator) => void;
  /** Measures all sections: for use when the layout stands. */
  readonly extent: () => Extent;
}

interface ReaderViewState {
  readonly view: ReaderView | null;
  /** Counts up whenever lines may have moved, or other text is near the view. */
  readonly moved: number;
}

export const useReaderView = perPane(() =>
  createStore<ReaderViewState>()(() => ({ view: null, moved: 0 })),
);

/** Says that lines may have moved in a pane. */
export const viewMoved = (pane: Pane): void =>
  useReaderView.of(pane).setState(({ moved }) => ({ moved: moved + 1 }));
