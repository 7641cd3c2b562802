/** Finding in the open report: what is asked for, and which of the hits is the present one. */
import { createStore } from 'zustand/vanilla';
import { PANES, perPane } from './panes';
import type { Pane } from './panes';
import { textBetween } from './reader-blocks';
import { useReader } from './reader';

export interface FindState {
  readonly open: boolean;
  /** Whether the list of all hits stands beside the text. */
  readonly listed: boolean;
  readonly query: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  /** Whether the query is a regular expression. */
  readonly regex: boolean;
  /** Whether the query is no regular expression, though it is to be one. */
  readonly wrong: boolean;
  /** Whether the hits are those of an earlier query, because the present one is still being looked for. */
  readonly busy: boolean;
  /** Start and end of each hit in turn, in UTF-16 units of the canonical text, ascending. */
  readonly hits: Uint32Array;
  /** Number of the present hit, from 0; -1 when there is none. */
  readonly current: number;
  /** Offset from which the present hit is looked for when the hits change. */
  readonly from: number;
  /** Counts up each time the field is to get the focus. */
  readonly asked: number;
}

const NO_HITS = new Uint32Array(0);

const CLOSED = { open: false, hits: NO_HITS, current: -1, wrong: false, busy: false } as const;

export const useFind = perPane(() =>
  createStore<FindState>()(() => ({
    ...CLOSED,
    listed: false,
    query: '',
    matchCase: false,
    wholeWord: false,
    regex: false,
    from: 0,
    asked: 0,
  })),
);

/** A longer selection is something to read, not to look for. In UTF-16 units. */
const LONGEST_ASKED = 100;

/** The selected words, if they are few and on one line. */
function selectedWords(): string | null {
  const { opened, starts, selection } = useReader.getState();
  if (!opened || !selection || selection.end - selection.start > LONGEST_ASKED) return null;
  const words = textBetween(opened.blocks, starts, selection.start, selection.end).trim();
  return words === '' || /[\n\t"“”]/.test(words) ? null : words;
}

/** As one term, also where it has spaces or a minus. */
const asTerm = (words: string): string => (/\s|^-/.test(words) ? `"${words}"` : words);

/** Opens the bar, with the selected words in it, or gives it the focus. */
export function openFind(): void {
  const { position, selection } = useReader.getState();
  const { asked, query, regex } = useFind.getState();
  const words = regex ? null : selectedWords();
  useFind.setState({
    open: true,
    asked: asked + 1,
    query: words === null ? query : asTerm(words),
    from: selection?.start ?? position,
  });
}

/** Closes the bar; what was asked for is kept for the next time. */
export const closeFind = (): void => useFind.setState(CLOSED);

export const hitCount = ({ hits }: Pick<FindState, 'hits'>): number => hits.length / 2;

/** Number of the first hit that begins at `from` or after it; past the last one that is the first of all, -1 of none. */
function firstFrom(hits: Uint32Array, from: number): number {
  let low = 0;
  let high = hits.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[2 * middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  if (hits.length === 0) return -1;
  return low < hits.length / 2 ? low : 0;
}

/** Makes a hit the present one and shows its place. */
export function goToHit(current: number): void {
  const start = useFind.getState().hits[2 * current];
  if (start === undefined) return;
  useFind.setState({ current, from: start });
  useReader.getState().goToOffset(start);
}

/** Takes what was found in a pane, and shows the hit that is next from where the search began. */
export function setHits(pane: Pane, hits: Uint32Array): void {
  const find = useFind.of(pane);
  const current = firstFrom(hits, find.getState().from);
  find.setState({ hits, current });
  const start = hits[2 * current];
  if (start !== undefined) useReader.of(pane).getState().goToOffset(start);
}

/** To the next hit or the one before, around the ends; with the bar closed, opens it. */
export function stepHit(step: 1 | -1): void {
  const state = useFind.getState();
  if (!state.open) {
    openFind();
    return;
  }
  const count = hitCount(state);
  if (count > 0) goToHit((state.current + step + count) % count);
}

// What was found belongs to one report.
for (const pane of PANES) {
  const find = useFind.of(pane);
  useReader.of(pane).subscribe((now, before) => {
    const gone = now.session !== before.session || now.opened === null;
    if (gone && find.getState().open) find.setState(CLOSED);
  });
}
