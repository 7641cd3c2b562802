/** What corrections work on: the blocks of a report, what was folded away, and where each word stands. */
import type { Block, Boilerplate, Doubt, Metadata } from '../../preload/contract/report';
import type { ParsedReport } from './report';
import { visibleText, type VisibleText } from './visible';

/** The parts of a report that can be corrected. */
export type Correctable = Pick<ParsedReport, 'metadata' | 'blocks' | 'boilerplate' | 'doubts'>;

export interface State {
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  readonly boilerplate: readonly Boilerplate[];
  readonly doubts: readonly Doubt[];
  readonly visible: VisibleText;
}

/** A line of words. */
export type Textual = Extract<Block, { type: 'heading' | 'paragraph' | 'listItem' | 'quote' }>;

/** Whether a block is a line of words, which can be split, joined and made something else. */
export const isTextual = (block: Block | undefined): block is Textual =>
  block !== undefined && ['heading', 'paragraph', 'listItem', 'quote'].includes(block.type);

/** Where a block was found in its file, to be spread into another one. */
export const originOf = ({ origin }: Block) => (origin === undefined ? {} : { origin });

/** What a correction of one kind answers: the new state, or undefined when its place is not there. */
export type Step = State | undefined;

/** The state with other blocks, and with `change`. */
export const withBlocks = (
  state: State,
  blocks: readonly Block[],
  change: Partial<State> = {},
): State => ({
  ...state,
  ...change,
  blocks,
  visible: visibleText(blocks),
});
