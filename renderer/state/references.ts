/** Figures and tables of a report, and the places in its text that point to them and to its chapters. */
import type { Directory } from '../../preload/contract/directory';
import type { AssetRef, PlacedBlock, PlacedText } from '../../preload/contract/report';
import { chapterReferences } from './chapter-references';
import { figureReferences } from './figure-references';
import { isCaptioned, type FindReferences } from './reference';

export type { FindReferences, Reference } from './reference';

/** A figure or a table as a list needs it. */
export interface FigureEntry {
  /** Index of its block. */
  readonly block: number;
  readonly type: 'figure' | 'table';
  /** Its label as printed, without the colon; empty where it has none. */
  readonly label: string;
  readonly caption: string;
  readonly source: string;
  readonly asset: AssetRef | null;
}

export function figuresOf(blocks: readonly PlacedBlock[]): FigureEntry[] {
  return blocks.flatMap((block, index) => {
    if (!isCaptioned(block)) return [];
    return {
      block: index,
      type: block.type,
      label: block.label.text.trim().replace(/[\s:：.．]+$/u, ''),
      caption: block.caption.text,
      source: block.source?.text ?? '',
      asset: block.type === 'figure' ? block.asset : null,
    };
  });
}

/** What stands apart from the report's own words speaks of its own figures, not of ours. */
const isForeign = (block: PlacedBlock | undefined): boolean => block?.type === 'quote';

/** Finds what a text points to: figures and tables, and chapters; in order, none over another. */
export function referenceFinder(
  blocks: readonly PlacedBlock[],
  { labels, headings }: Pick<Directory, 'labels' | 'headings'>,
): FindReferences {
  const figures = figureReferences(labels);
  const chapters = chapterReferences(headings);
  return (text, block) => {
    if (isForeign(blocks[block])) return [];
    const found = [...figures(text, block), ...chapters(text, block)];
    if (found.length < 2) return found;
    const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
    return sorted.filter(({ start }, at) => start >= (sorted[at - 1]?.end ?? 0));
  };
}

/** The text of a block in which references are links: prose, as the reader draws it. */
function proseOf(block: PlacedBlock): PlacedText | null {
  const skipped = isCaptioned(block) || block.type === 'heading' || block.type === 'preformatted';
  return skipped ? null : block.text;
}

/** By block, the offsets in the canonical text (UTF-16) at which the text mentions it, ascending. */
export function mentionsOf(
  blocks: readonly PlacedBlock[],
  find: FindReferences,
): Map<number, number[]> {
  const mentions = new Map<number, number[]>();
  blocks.forEach((block, index) => {
    const text = proseOf(block);
    for (const { start, block: target } of text ? find(text.text, index) : []) {
      const offset = (text?.start ?? 0) + start;
      const offsets = mentions.get(target);
      if (offsets) offsets.push(offset);
      else mentions.set(target, [offset]);
    }
  });
  return mentions;
}
