/**
 * Makes the corrections of a person in what an importer found. Pure.
 *
 * Each correction sees what those before it have made. Splitting, joining and renaming blocks leave the visible stream
 * (see ./visible) as it is, so that words find their place whatever has been done before; only unfolding adds to it.
 */
import type { Correction } from '../../preload/contract/correction';
import type { Block, Boilerplate, Doubt, Metadata } from '../../preload/contract/report';
import { findBlock, findSeam } from './correction-places';
import type { ParsedReport } from './report';
import {
  joinRich,
  offsetAfter,
  sliceRich,
  visibleOf,
  visibleText,
  type VisibleText,
} from './visible';

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

/** The parts of a report that can be corrected. */
export type Correctable = Pick<ParsedReport, 'metadata' | 'blocks' | 'boilerplate' | 'doubts'>;

interface State {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly boilerplate: readonly Boilerplate[];
  readonly doubts: readonly Doubt[];
  readonly visible: VisibleText;
}

type Textual = Extract<Block, { type: 'heading' | 'paragraph' | 'listItem' | 'quote' }>;

/** Whether a block is a line of words, which can be split, joined and made something else. */
export const isTextual = (block: Block | undefined): block is Textual =>
  block !== undefined && ['heading', 'paragraph', 'listItem', 'quote'].includes(block.type);

/** The text of a line with all that can be seen of it: an item's marker is part of its words from now on. */
const wordsOf = (block: Textual) =>
  block.type === 'listItem' && block.marker !== ''
    ? joinRich({ text: block.marker, marks: [] }, block.text)
    : block.text;

const originOf = ({ origin }: Block) => (origin === undefined ? {} : { origin });

/** What a correction of one kind answers: the new state, or undefined when its place is not there. */
type Step = State | undefined;

const withBlocks = (
  state: State,
  blocks: readonly Block[],
  change: Partial<State> = {},
): State => ({
  ...state,
  ...change,
  blocks,
  visible: visibleText(blocks),
});

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

function become(state: State, found: number | undefined, level: number | null): Step {
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

function split(state: State, at: number | undefined): Step {
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

function join(state: State, at: number | undefined): Step {
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

/** Folded parts as if each were a block, for finding one by its words. */
export const visibleOfParts = (parts: readonly Boilerplate[]): VisibleText =>
  visibleText(
    parts.map(({ lines }) => ({
      type: 'preformatted',
      text: { text: lines.join('\n'), marks: [] },
    })),
  );

function unfold(state: State, found: number | undefined): Step {
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

function apply(state: State, correction: Correction): Step {
  const { visible } = state;
  switch (correction.type) {
    case 'fact':
      return setFact(state, correction);
    case 'heading':
      return become(state, findBlock(visible, correction.at), correction.level);
    case 'paragraph':
      return become(state, findBlock(visible, correction.at), null);
    case 'split':
      return split(state, findSeam(visible, correction.at));
    case 'join':
      return join(state, findSeam(visible, correction.at));
    case 'unfold':
      return unfold(state, findBlock(visibleOfParts(state.boilerplate), correction.at));
    case 'confirm':
      return confirm(state, findBlock(visible, correction.at), correction.code, correction.excerpt);
  }
}

/**
 * Applies `corrections` in their order. Every visible character of the blocks and of what was folded away is still there,
 * once and in the same order, blocks and folded parts each by themselves; what was unfolded stands where it was folded.
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
