/** Finding in the open report: what is asked for, and which of the hits is the present one. */
import { createStore } from 'zustand/vanilla';
import { PANES, perPane, usePanes } from './panes';
import type { Pane } from './panes';
import { setPanel, usePanels } from './panels';
import { textBetween } from './reader-blocks';
import { useReader } from './reader';

/** A text beside the report's own: a note with its tags, or a line that was folded away. */
export type Aside =
  /** `offset` is that of the words that it is about; null when they are no longer in the text. */
  | {
      readonly kind: 'note';
      readonly key: string;
      readonly offset: number | null;
      readonly text: string;
    }
  /** Line `line` of what is folded away before the block `before`, which begins at `offset`. */
  | {
      readonly kind: 'folded';
      readonly before: number;
      readonly line: number;
      readonly offset: number;
      readonly text: string;
    };

/** A hit in a text beside the report's own; in UTF-16 units of that text. */
export interface AsideHit {
  readonly aside: Aside;
  readonly start: number;
  readonly end: number;
}

/** All that a query finds. */
export interface Found {
  /** Start and end of each hit in turn, in UTF-16 units of the canonical text, ascending. */
  readonly text: Uint32Array;
  readonly notes: readonly AsideHit[];
  readonly folded: readonly AsideHit[];
}

/** A part of what is found: a chapter with what is under it, `[start, end)`, or all that is of one kind. */
export type Within = { readonly start: number; readonly end: number } | Aside['kind'];

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
  /** Whether what is folded away counts too. */
  readonly folded: boolean;
  /** What the list is narrowed to; null for all. */
  readonly within: Within | null;
  readonly found: Found;
  /** Of what is found in the text, that which counts. */
  readonly hits: Uint32Array;
  /** Of what is found beside the text, that which counts: notes, then what is folded away. Numbered after `hits`. */
  readonly asides: readonly AsideHit[];
  /** Number of the present hit, from 0; -1 when there is none. */
  readonly current: number;
  /** Offset from which the present hit is looked for when the hits change, and among which of them. */
  readonly from: number;
  readonly aim: 'text' | Aside['kind'];
  /** Counts up each time the field is to get the focus. */
  readonly asked: number;
}

const NOTHING: Found = { text: new Uint32Array(0), notes: [], folded: [] };

const CLOSED = {
  open: false,
  found: NOTHING,
  hits: NOTHING.text,
  asides: [],
  within: null,
  current: -1,
  wrong: false,
  busy: false,
} as const;

export const useFind = perPane(() =>
  createStore<FindState>()(() => ({
    ...CLOSED,
    listed: false,
    query: '',
    matchCase: false,
    wholeWord: false,
    regex: false,
    folded: false,
    from: 0,
    aim: 'text',
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
    aim: 'text',
  });
}

/** Closes the bar, and the notes that it has opened over the text; what was asked for is kept for the next time. */
export function closeFind(): void {
  if (presentAside(useFind.getState())?.aside.kind === 'note') closeNotesDrawer();
  useFind.setState(CLOSED);
}

export const hitCount = ({ hits, asides }: Pick<FindState, 'hits' | 'asides'>): number =>
  hits.length / 2 + asides.length;

/** The present hit, if it is beside the text. */
export const presentAside = ({
  hits,
  asides,
  current,
}: Pick<FindState, 'hits' | 'asides' | 'current'>): AsideHit | undefined =>
  asides[current - hits.length / 2];

/** Number of the first hit that begins at `from` or after it; the number of all where none does. */
function firstFrom(hits: Uint32Array, from: number): number {
  let low = 0;
  let high = hits.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[2 * middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of ascending hits begin in `[start, end)`. */
export const countWithin = (
  hits: Uint32Array,
  { start, end }: { readonly start: number; readonly end: number },
): number => firstFrom(hits, end) - firstFrom(hits, start);

/** What counts of what is found. */
function counting({
  found: { text, notes, folded: away },
  within,
  folded,
}: Pick<FindState, 'found' | 'within' | 'folded'>): Pick<FindState, 'hits' | 'asides'> {
  const beside = folded ? [...notes, ...away] : notes;
  if (within === null) return { hits: text, asides: beside };
  if (typeof within === 'string') {
    return { hits: NOTHING.text, asides: beside.filter(({ aside }) => aside.kind === within) };
  }
  const { start, end } = within;
  return {
    hits: text.subarray(2 * firstFrom(text, start), 2 * firstFrom(text, end)),
    asides: beside.filter(
      ({ aside: { offset } }) => offset !== null && offset >= start && offset < end,
    ),
  };
}

/** Number of the hit that is next from where the search began, among those that it was about; -1 when there is none. */
function nextHit({ hits, asides, from, aim }: FindState): number {
  const count = hits.length / 2;
  if (count + asides.length === 0) return -1;
  const beside = (least: number) =>
    asides.findIndex(({ aside }) => aside.kind === aim && (aside.offset ?? Infinity) >= least);
  const aside = beside(from) >= 0 ? beside(from) : beside(0);
  if (aside >= 0) return count + aside;
  const first = firstFrom(hits, from);
  return first < count ? first : 0;
}

const closeNotesDrawer = (): void => {
  if (usePanels.getState().drawer === 'notes') setPanel('notes', false);
};

/** Makes a hit the present one and shows its place; of a note, the note itself. */
export function goToHit(current: number): void {
  const state = useFind.getState();
  const start = state.hits[2 * current];
  const reader = useReader.getState();
  if (start !== undefined) {
    useFind.setState({ current, from: start, aim: 'text' });
    closeNotesDrawer();
    reader.goToOffset(start);
    return;
  }
  const aside = presentAside({ ...state, current })?.aside;
  if (!aside) return;
  useFind.setState({ current, from: aside.offset ?? Infinity, aim: aside.kind });
  if (aside.kind === 'folded') return reader.goToOffset(aside.offset);
  setPanel('notes', true);
  reader.goToAnnotation(aside.key);
}

/** Counts anew; the present hit is the next one from where the search began, and is shown if `show` says so. */
function recount(pane: Pane, change: Partial<FindState>, show: boolean): void {
  const find = useFind.of(pane);
  find.setState(change);
  find.setState(counting(find.getState()));
  find.setState({ current: nextHit(find.getState()) });
  const state = find.getState();
  const offset = state.hits[2 * state.current] ?? presentAside(state)?.aside.offset;
  if (show && offset !== undefined && offset !== null)
    useReader.of(pane).getState().goToOffset(offset);
}

/**
 * Takes what was found in a pane, and shows the hit that is next from where the search began: its passage, since while one types
 * no panel is to come up.
 */
export const setFound = (pane: Pane, found: Found, show = true): void =>
  recount(pane, { found }, show);

/** Counts what is folded away too, or no longer. */
export const setFolded = (folded: boolean): void => {
  const { current } = useFind.getState();
  const aim = folded && current < 0 ? 'folded' : 'text';
  recount(usePanes.getState().active, { folded, within: null, aim }, current < 0);
};

/** Narrows what is found to a part of it. */
export const setWithin = (within: Within | null): void =>
  recount(usePanes.getState().active, { within, aim: 'text' }, within !== null);

/** Shows the list of hits or hides it; what it was narrowed to cannot be seen without it. */
export function setListed(listed: boolean): void {
  if (!listed && useFind.getState().within !== null) setWithin(null);
  useFind.setState({ listed });
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
