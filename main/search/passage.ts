/** A block as a passage: its own text, what a query finds in it, and the sentence to show of it. */
import type { PlacedBlock } from '../../preload/contract/report';
import { fold } from '../../preload/contract/text/fold';
import { findHits } from '../../preload/contract/text/match';
import type { Query } from '../../preload/contract/text/query';
import { snippetAround } from '../../preload/contract/text/snippet';
import { canonicalText } from '../report/canonical-text';
import { kindOf, tokensOf, type PassageKind } from './tokens';

/** Around the first hit, in UTF-16 units. */
const ROOM = { before: 40, after: 120 };

/** The text of one block as it stands in the canonical text. */
export const passageText = (block: PlacedBlock): string =>
  block.type === 'figure' || block.type === 'table' ? canonicalText([block]).text : block.text.text;

/** Offset of a block in the canonical text, in UTF-16 units. */
export const startOf = (block: PlacedBlock): number =>
  block.type === 'figure' || block.type === 'table' ? block.label.start : block.text.start;

/** The tokens of each block, for the index. They are folded together: a call for each costs as much as the folding. */
export function tokensOfBlocks(blocks: readonly PlacedBlock[]): string[] {
  const texts = blocks.map(passageText);
  const folded = fold(texts.join('\n'));
  let start = 0;
  return blocks.map((block, at) => {
    const end = start + (texts[at]?.length ?? 0);
    const tokens = tokensOf(folded.slice(start, end), kindOf(block));
    start = end + 1;
    return tokens;
  });
}

function hitsInText(query: Query, text: string): Uint32Array {
  const folded = fold(text);
  return findHits(query, { folded, starts: [0, folded.length] });
}

/** What `query` finds in a block: start and end of each hit in turn, from the block's own beginning. */
export const hitsIn = (query: Query, block: PlacedBlock): Uint32Array =>
  hitsInText(query, passageText(block));

export interface FoundPassage {
  /** The first hit, in UTF-16 units of the canonical text. */
  readonly start: number;
  readonly end: number;
  readonly kind: PassageKind;
  /** The sentence around it, line breaks and tabs as spaces. */
  readonly text: string;
  /** Hits in that sentence, from its beginning. */
  readonly marks: { start: number; end: number }[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

type Sentence = Pick<FoundPassage, 'text' | 'marks' | 'cutBefore' | 'cutAfter'>;

/** The sentence around the first of the hits in `text`, of which there is at least one. */
export function snippetOf(text: string, hits: Uint32Array): Sentence {
  const [start = 0, end = 0] = hits;
  const snippet = snippetAround(text, { start, end }, { start: 0, end: text.length }, ROOM);
  const marks: { start: number; end: number }[] = [];
  for (let at = 0; at < hits.length; at += 2) {
    const mark = { start: hits[at] ?? 0, end: hits[at + 1] ?? 0 };
    if (mark.start < snippet.start || mark.end > snippet.end) continue;
    marks.push({ start: mark.start - snippet.start, end: mark.end - snippet.start });
  }
  return {
    text: text.slice(snippet.start, snippet.end).replace(/[\n\t]/g, ' '),
    marks,
    cutBefore: snippet.cutBefore,
    cutAfter: snippet.cutAfter,
  };
}

/** What there is to show of a block; undefined when `query` finds nothing in it. */
export function foundPassage(query: Query, block: PlacedBlock): FoundPassage | undefined {
  const text = passageText(block);
  const hits = hitsInText(query, text);
  const [start, end] = hits;
  if (start === undefined || end === undefined) return undefined;
  const base = startOf(block);
  return {
    start: base + start,
    end: base + end,
    kind: kindOf(block),
    ...snippetOf(text, hits),
  };
}
