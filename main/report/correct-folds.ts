/** Corrections of what belongs to the report at all: folding a passage away, and unfolding. Pure. */
import type { Block, Boilerplate } from '../../preload/contract/report';
import { originOf, withBlocks, type State, type Step } from './correction-state';
import { canonicalText } from './canonical-text';
import { visibleOf, visibleText, type VisibleText } from './visible';

/** Folded parts as if each were a block, for finding one by its words. */
export const visibleOfParts = (parts: readonly Boilerplate[]): VisibleText =>
  visibleText(
    parts.map(({ lines }) => ({
      type: 'preformatted',
      text: { text: lines.join('\n'), marks: [] },
    })),
  );

/** Puts a folded part back into the text. */
export function unfold(state: State, found: number | undefined): Step {
  const part = found === undefined ? undefined : state.boilerplate[found];
  if (found === undefined || part === undefined) return undefined;
  const place = part.beforeBlock;
  const lines = part.lines.filter((line) => visibleOf(line) !== '');
  const origin = part.origin === undefined ? {} : { origin: part.origin };
  const put = lines.map((line): Block => ({
    type: 'paragraph',
    text: { text: line.trim(), marks: [] },
    ...origin,
  }));
  const boilerplate = state.boilerplate.toSpliced(found, 1).map((other, index) => {
    const after = other.beforeBlock > place || (other.beforeBlock === place && index >= found);
    return after ? { ...other, beforeBlock: other.beforeBlock + put.length } : other;
  });
  const doubts = state.doubts
    .filter((doubt) => doubt.code !== 'boilerplate' || doubt.block !== place)
    .map((doubt) => (doubt.block >= place ? { ...doubt, block: doubt.block + put.length } : doubt));
  return withBlocks(state, state.blocks.toSpliced(place, 0, ...put), { boilerplate, doubts });
}

/** A passage longer than this, in blocks, is not folded away: it would be the report. */
export const FOLD_LIMIT = 200;

/** A block as lines, as a folded part keeps them. */
const linesOf = (block: Block): string[] => {
  const marker = block.type === 'listItem' && block.marker !== '' ? `${block.marker} ` : '';
  return `${marker}${canonicalText([block]).text}`.split('\n');
};

/** Folds the blocks from `first` to `last`, both included, away. */
export function fold(state: State, first: number | undefined, last: number | undefined): Step {
  if (first === undefined || last === undefined) return undefined;
  const count = last - first + 1;
  const passage = state.blocks.slice(first, last + 1);
  if (count < 1 || count > FOLD_LIMIT) return undefined;
  const part: Boilerplate = {
    beforeBlock: first,
    lines: passage.flatMap(linesOf),
    reason: 'by-hand',
    ...(passage[0] ? originOf(passage[0]) : {}),
  };
  const before = state.boilerplate.filter(({ beforeBlock }) => beforeBlock <= first);
  const after = state.boilerplate.slice(before.length).map((other) => ({
    ...other,
    beforeBlock: Math.max(first, other.beforeBlock - count),
  }));
  const doubts = state.doubts
    .filter(({ block }) => block < first || block > last)
    .map((doubt) => (doubt.block > last ? { ...doubt, block: doubt.block - count } : doubt));
  return withBlocks(state, state.blocks.toSpliced(first, count), {
    boilerplate: [...before, part, ...after],
    doubts,
  });
}
