/** The lines of a review. Pure. */
import type { PlacedBlock } from '../../preload/contract/report';
import type { ImportSay } from '../locales/import-words';
import { blockText } from '../state/reader-blocks';

/** Lines shown at a time. */
export const WINDOW = 300;

/** Whether a block is a line of words, which can be split, joined and made something else. */
export const isLine = (block: PlacedBlock | undefined): boolean =>
  block !== undefined && ['heading', 'paragraph', 'listItem', 'quote'].includes(block.type);

/** A block in one line: of a figure or table, its caption. */
export function lineText(block: PlacedBlock): string {
  const text = blockText(block);
  const first = block.type === 'figure' || block.type === 'table' ? text.split('\n')[0] : text;
  const marker = block.type === 'listItem' && block.marker !== '' ? `${block.marker} ` : '';
  return marker + (first ?? '');
}

/** What a block is, in words. */
export const kindOf = (block: PlacedBlock, say: ImportSay): string =>
  block.type === 'heading'
    ? say('kind.heading', { level: block.level })
    : say(`kind.${block.type}`);

/**
 * Indices of the blocks to show: headings only, or all; the open one is among them whatever it is. At most `WINDOW`, from
 * the place `from` on.
 */
export function linesToShow(
  blocks: readonly PlacedBlock[],
  all: boolean,
  open: number | null,
  from: number,
): { readonly shown: readonly number[]; readonly total: number } {
  const wanted = blocks.flatMap((block, index) =>
    all || block.type === 'heading' || index === open ? [index] : [],
  );
  return { shown: wanted.slice(from, from + WINDOW), total: wanted.length };
}

/** Where the window begins that has the place `at` in it. */
export const windowOf = (at: number): number => Math.max(0, Math.floor(at / WINDOW) * WINDOW);
