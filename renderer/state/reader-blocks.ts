/**
 * Lookups in the placed blocks of an open report. Offsets: UTF-16, into the report's canonical text, whose
 * layout main/report/canonical-text.ts defines; blocks bring the offset of each of their texts along.
 */
import type { Directory } from '../../preload/contract/directory';
import type { PlacedBlock, PlacedText } from '../../preload/contract/report';

/** A heading as the outline needs it. */
export interface Heading {
  /** Index of its block. */
  readonly block: number;
  readonly level: number;
  readonly text: string;
  readonly start: number;
}

/** A text and what parts it from the one before it in the same block. */
interface Piece {
  readonly text: PlacedText;
  readonly gap: '' | '\n' | '\t';
}

const onLine = (text: PlacedText): Piece => ({ text, gap: text.text === '' ? '' : '\n' });

const row = (cells: readonly PlacedText[]): Piece[] =>
  cells.map((text, column) => ({ text, gap: column === 0 ? '\n' : '\t' }));

function captionedPieces(block: Extract<PlacedBlock, { type: 'figure' | 'table' }>): Piece[] {
  const pieces: Piece[] = [
    { text: block.label, gap: '' },
    { text: block.caption, gap: '' },
  ];
  if (block.type === 'figure') pieces.push(...block.panels.map(onLine));
  else {
    if (block.unit !== null) pieces.push(onLine(block.unit));
    pieces.push(...row(block.header), ...block.rows.flatMap(row));
  }
  pieces.push(onLine(block.sourceLabel));
  if (block.source !== null) {
    pieces.push(
      block.sourceLabel.text === '' ? onLine(block.source) : { text: block.source, gap: '' },
    );
  }
  pieces.push(...block.notes.map(onLine));
  return pieces;
}

const piecesOf = (block: PlacedBlock): Piece[] =>
  block.type === 'figure' || block.type === 'table'
    ? captionedPieces(block)
    : [{ text: block.text, gap: '' }];

/** Offset at which a block begins. */
export const blockStart = (block: PlacedBlock): number =>
  block.type === 'figure' || block.type === 'table' ? block.label.start : block.text.start;

/** Where each block begins and, as one more entry, where the text ends. */
export function startsIn({ lengths }: Directory): number[] {
  const starts = [0];
  let end = 0;
  for (const length of lengths) starts.push((end += length));
  return starts;
}

/** Index of the last entry of the ascending `starts` that is at most `offset`; -1 if there is none. */
export function lastAtMost(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Index of the block that holds `offset`, given what {@link blockStarts} answers; -1 without blocks. */
export function blockAt(starts: readonly number[], offset: number): number {
  return Math.min(Math.max(lastAtMost(starts, offset), 0), starts.length - 2);
}

/**
 * Index of the first figure or table that begins at `offset` or after it; -1 without one. Of a long report blocks may be
 * missing still.
 */
export const figureFrom = (
  blocks: readonly (PlacedBlock | undefined)[],
  starts: readonly number[],
  offset: number,
): number =>
  blocks.findIndex(
    (block, at) =>
      (block?.type === 'figure' || block?.type === 'table') && (starts[at] ?? 0) >= offset,
  );

/** All headings, in reading order; `starts` as {@link startsIn} answers. */
export const headingsIn = ({ headings }: Directory, starts: readonly number[]): Heading[] =>
  headings.map((heading) => ({ ...heading, start: starts[heading.block] ?? 0 }));

/** The canonical text of one block. */
export function blockText(block: PlacedBlock): string {
  return piecesOf(block).reduce((text, piece) => text + piece.gap + piece.text.text, '');
}

/** The canonical text over `[start, end)`, made of the blocks that it touches. */
export function textBetween(
  blocks: readonly PlacedBlock[],
  starts: readonly number[],
  start: number,
  end: number,
): string {
  const first = blockAt(starts, start);
  const last = blockAt(starts, Math.max(start, end - 1));
  if (first < 0) return '';
  const text = blocks
    // One more, because the break after a block belongs to it.
    .slice(first, last + 2)
    .map(blockText)
    .join('\n');
  const base = starts[first] ?? 0;
  return text.slice(start - base, end - base);
}
