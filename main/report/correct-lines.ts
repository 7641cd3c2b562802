/** Corrections of lines: what a line is, and where it begins and ends. Pure. */
import type { Correction } from '../../preload/contract/correction';
import type { Block, Doubt } from '../../preload/contract/report';
import {
  isTextual,
  originOf,
  withBlocks,
  type State,
  type Step,
  type Textual,
} from './correction-state';
import { joinRich, offsetAfter, sliceRich, visibleOf, type VisibleText } from './visible';

/** The text of a line with all that can be seen of it: an item's marker is part of its words from now on. */
const wordsOf = (block: Textual) =>
  block.type === 'listItem' && block.marker !== ''
    ? joinRich({ text: block.marker, marks: [] }, block.text)
    : block.text;

/** Doubts of these kinds are settled by what a person does with their block. */
const SETTLED = {
  heading: ['heading-or-paragraph', 'heading-level'],
  paragraph: ['heading-or-paragraph', 'heading-level'],
  split: ['joined', 'not-joined'],
  join: ['joined', 'not-joined'],
} as const satisfies Partial<Record<Correction['type'], readonly Doubt['code'][]>>;

const unsettled = (state: State, type: keyof typeof SETTLED, block: number): Doubt[] => {
  const codes: readonly Doubt['code'][] = SETTLED[type];
  return state.doubts.filter((doubt) => doubt.block !== block || !codes.includes(doubt.code));
};

/** Makes a line a heading of `level`, or with null a paragraph. */
export function become(state: State, found: number | undefined, level: number | null): Step {
  const block = found === undefined ? undefined : state.blocks[found];
  if (found === undefined || !isTextual(block)) return undefined;
  const text = wordsOf(block);
  const next: Block =
    level === null
      ? { type: 'paragraph', text, ...originOf(block) }
      : { type: 'heading', level, text, ...originOf(block) };
  const doubts = unsettled(state, level === null ? 'paragraph' : 'heading', found);
  return withBlocks(state, state.blocks.with(found, next), { doubts });
}

/** The block that holds the visible offset `at` inside it, or the one that begins there. */
function blockAround({ starts }: VisibleText, at: number): number {
  return starts.findLastIndex((start, index) => start <= at && index < starts.length - 1);
}

const isSeam = ({ starts }: VisibleText, at: number) => starts.includes(at);

/** Ends a line at a visible offset; the rest is a line of its own. */
export function split(state: State, at: number | undefined): Step {
  if (at === undefined) return undefined;
  if (isSeam(state.visible, at)) return state;
  const index = blockAround(state.visible, at);
  const block = state.blocks[index];
  if (!isTextual(block)) return undefined;
  const marker = block.type === 'listItem' ? visibleOf(block.marker).length : 0;
  const offset = offsetAfter(block.text.text, at - (state.visible.starts[index] ?? 0) - marker);
  if (offset <= 0) return undefined;
  const head = { ...block, text: sliceRich(block.text, 0, offset) };
  const rest = sliceRich(block.text, offset, block.text.text.length);
  const tail: Block = {
    type: block.type === 'quote' ? 'quote' : 'paragraph',
    text: rest,
    ...originOf(block),
  };
  const belongsToTail = ({ excerpt }: Doubt) =>
    excerpt !== '' && !head.text.text.includes(excerpt) && rest.text.includes(excerpt);
  const doubts = unsettled(state, 'split', index).map((doubt) =>
    doubt.block > index || (doubt.block === index && belongsToTail(doubt))
      ? { ...doubt, block: doubt.block + 1 }
      : doubt,
  );
  const boilerplate = state.boilerplate.map((part) =>
    part.beforeBlock > index ? { ...part, beforeBlock: part.beforeBlock + 1 } : part,
  );
  return withBlocks(state, state.blocks.toSpliced(index, 1, head, tail), { doubts, boilerplate });
}

/** Joins the lines on both sides of a visible offset. */
export function join(state: State, at: number | undefined): Step {
  if (at === undefined) return undefined;
  if (!isSeam(state.visible, at)) return state;
  // Blocks in which nothing can be seen may share a place: the last that begins there is the one with words.
  const next = blockAround(state.visible, at);
  const index = next - 1;
  const [first, second] = [state.blocks[index], state.blocks[next]];
  if (!isTextual(first) || !isTextual(second)) return undefined;
  const origin = {
    ...first.origin,
    ...(second.origin?.endLine && { endLine: second.origin.endLine }),
  };
  const joined: Block = {
    ...first,
    text: joinRich(first.text, wordsOf(second)),
    ...(first.origin === undefined ? {} : { origin }),
  };
  const doubts = unsettled({ ...state, doubts: unsettled(state, 'join', index) }, 'join', next).map(
    (doubt) => (doubt.block > index ? { ...doubt, block: doubt.block - 1 } : doubt),
  );
  const boilerplate = state.boilerplate.map((part) =>
    part.beforeBlock > next ? { ...part, beforeBlock: part.beforeBlock - 1 } : part,
  );
  return withBlocks(state, state.blocks.toSpliced(index, 2, joined), { doubts, boilerplate });
}
