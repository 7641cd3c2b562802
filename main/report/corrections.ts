/**
 * Makes the corrections of a person in what an importer found. Pure.
 *
 * Each correction sees what those before it have made. Splitting, joining and renaming blocks leave the visible stream
 * (see ./visible) as it is, so that words find their place whatever has been done before; only folding takes from it, and
 * unfolding adds to it.
 */
import type { Correction } from '../../preload/contract/correction';
import { fold, unfold, visibleOfParts } from './correct-folds';
import { become, join, split } from './correct-lines';
import { findBlock, findSeam } from './correction-places';
import type { Correctable, State, Step } from './correction-state';
import { visibleText } from './visible';

/** A correction as it is kept. */
export interface KeptCorrection {
  readonly id: string;
  readonly correction: Correction;
}

export interface Corrected<Report> {
  readonly parsed: Report;
  /** Ids of corrections whose place was found; also of those that had nothing left to do. */
  readonly applied: readonly string[];
  /** Ids of corrections whose words are not there. */
  readonly unplaced: readonly string[];
}

function confirm(state: State, found: number | undefined, code: string, excerpt: string): Step {
  if (found === undefined) return undefined;
  const doubts = state.doubts.filter(
    (doubt) => doubt.block !== found || doubt.code !== code || doubt.excerpt !== excerpt,
  );
  return { ...state, doubts };
}

function setFact(state: State, { fact, value }: Extract<Correction, { type: 'fact' }>): Step {
  if (fact === 'title' && (value === null || value.trim() === '')) return undefined;
  const doubts = state.doubts.filter(({ code }) => code !== 'metadata');
  return { ...state, doubts, metadata: { ...state.metadata, [fact]: value } };
}

/** Another list of authors answers what was unsure about the facts, as any other fact does. */
const setAuthors = (state: State, { authors }: Extract<Correction, { type: 'authors' }>): Step => ({
  ...state,
  doubts: state.doubts.filter(({ code }) => code !== 'metadata'),
  metadata: { ...state.metadata, authors },
});

function apply(state: State, correction: Correction): Step {
  const { visible } = state;
  switch (correction.type) {
    case 'fact':
      return setFact(state, correction);
    case 'authors':
      return setAuthors(state, correction);
    case 'heading':
      return become(state, findBlock(visible, correction.at), correction.level);
    case 'paragraph':
      return become(state, findBlock(visible, correction.at), null);
    case 'split':
      return split(state, findSeam(visible, correction.at));
    case 'join':
      return join(state, findSeam(visible, correction.at));
    case 'fold':
      return fold(
        state,
        findBlock(visible, correction.at),
        findBlock(visible, correction.to ?? correction.at),
      );
    case 'unfold':
      return unfold(state, findBlock(visibleOfParts(state.boilerplate), correction.at));
    case 'confirm':
      return confirm(state, findBlock(visible, correction.at), correction.code, correction.excerpt);
  }
}

/**
 * Applies `corrections` in their order. Every visible character of the blocks and of what was folded away is still there,
 * once and in the same order, blocks and folded parts each by themselves; what is folded or unfolded stays at its place.
 */
export function applyCorrections<Report extends Correctable>(
  parsed: Report,
  corrections: readonly KeptCorrection[],
): Corrected<Report> {
  const { metadata, blocks, boilerplate, doubts } = parsed;
  if (corrections.length === 0) return { parsed, applied: [], unplaced: [] };
  let state: State = { metadata, blocks, boilerplate, doubts, visible: visibleText(blocks) };
  const applied: string[] = [];
  const unplaced: string[] = [];
  for (const { id, correction } of corrections) {
    const next = apply(state, correction);
    (next ? applied : unplaced).push(id);
    state = next ?? state;
  }
  const { visible: _, ...corrected } = state;
  return { parsed: { ...parsed, ...corrected }, applied, unplaced };
}
