/** What an annotation is about, as Markdown. */
import type { Area, Target, TextPositionSelector } from '../../preload/contract/annotation';
import type { PlacedBlock } from '../../preload/contract/report';
import { presentCells } from '../../preload/contract/text/cells';
import { blockAt } from '../report/canonical-text';
import { quoteCells, quoteOfWords, quoteParts, type QuotePart } from './quote';
import type { ExportWords } from './words';

interface Text {
  readonly blocks: readonly PlacedBlock[];
  /** Where each block begins in the canonical text (`CanonicalText.starts`). */
  readonly starts: readonly number[];
}

/** The words of a target that stands at `place` now; those that were stored where nothing is left to quote. */
export function partsOf(
  target: Target,
  place: TextPositionSelector,
  { blocks, starts }: Text,
): QuotePart[] {
  const first = blockAt(starts, place.start);
  const last = blockAt(starts, Math.max(place.start, place.end - 1));
  const block = blocks[first];
  // A chapter stands under its heading.
  if (target.type === 'chapter' && block?.type === 'heading') return [];
  if (target.type === 'cells' && block?.type === 'table') {
    const cells = presentCells(block, target.cells, place);
    return cells ? quoteCells(block, cells) : [];
  }
  const isWhole = target.type === 'figure' || target.type === 'table';
  const range = isWhole ? { start: starts[first] ?? 0, end: starts[first + 1] ?? 0 } : place;
  const parts = quoteParts(blocks.slice(first, last + 1), range);
  return parts.length > 0 ? parts : quoteOfWords(target.quote.exact);
}

const percent = (value: number) => `${Math.round(value * 10) / 10}%`;
const sides = ({ x, y, width, height }: Area) =>
  `${percent(x)}, ${percent(y)}, ${percent(width)} × ${percent(height)}`;

/** What the place of a target is called, given the name of the place where it begins. */
export function nameOf(target: Target, place: string, words: ExportWords): string {
  if (target.type === 'chapter') return `${place} · ${words.chapter}`;
  return target.type === 'area' ? `${place} · ${words.area} ${sides(target.area)}` : place;
}
