/** What a reference is, and what the words for figures and for chapters share. */
import type { PlacedBlock } from '../../preload/contract/report';

/** A reference in a text: `[start, end)` in UTF-16 units of that text, and the block that it points to. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly block: number;
}

/** Finds the references of a text that stands in a block. */
export type FindReferences = (text: string, block: number) => readonly Reference[];

export type Captioned = Extract<PlacedBlock, { type: 'figure' | 'table' }>;
export const isCaptioned = (block: PlacedBlock): block is Captioned =>
  block.type === 'figure' || block.type === 'table';

/** What shows that a figure or a chapter is another work's: "Figure 5 of Smith", "Section 2 of the Act". */
const OF_OTHERS = /^\s+(?:of|in|from)\s+(?:the\s+)?[A-Z《“"]/u;
const BELONGS_BEFORE = /(?:》|原文|论文|该文|原书|et al\.?,?)\s*$/iu;

/** Whether the words at `[start, end)` of a text speak of another work. */
export const ofAnother = (text: string, start: number, end: number): boolean =>
  OF_OTHERS.test(text.slice(end, end + 24)) ||
  BELONGS_BEFORE.test(text.slice(Math.max(0, start - 8), start));
