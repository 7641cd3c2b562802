/**
 * The one plain text of a report, into which every position points (UTF-16 offsets).
 *
 * Block texts are joined by a newline. Within a block, texts that stand on lines of their own are joined by a
 * newline too, table cells by a tab; a label and what it labels follow each other directly, as printed.
 * What a reader sees is in it, in reading order, and nothing else, so that search, quotes and selections
 * all speak of the same characters.
 */
import type { Block, PlacedBlock, PlacedText, RichText } from '../../preload/contract/report';

export interface CanonicalText {
  readonly text: string;
  /** The same blocks, each text with its offset; index for index. */
  readonly blocks: readonly PlacedBlock[];
  /** Where each block begins, and, as one more entry, where the last one ends. */
  readonly starts: readonly number[];
}

/** Collects text and answers where each piece begins. */
class Writer {
  readonly #pieces: string[] = [];
  length = 0;

  write(piece: string): void {
    this.#pieces.push(piece);
    this.length += piece.length;
  }

  place(rich: RichText): PlacedText {
    const start = this.length;
    this.write(rich.text);
    // Spelt out: a spread followed by further properties is some five times slower in V8 11.
    return { text: rich.text, marks: rich.marks, start };
  }

  /** On a line of its own, unless it is empty: then it stands at the end of the present line. */
  placeOnLine(rich: RichText): PlacedText {
    if (rich.text !== '') this.write('\n');
    return this.place(rich);
  }

  placeRow(cells: readonly RichText[]): PlacedText[] {
    return cells.map((cell, column) => {
      if (column > 0) this.write('\t');
      return this.place(cell);
    });
  }

  text(): string {
    return this.#pieces.join('');
  }
}

type Captioned = Extract<Block, { type: 'figure' | 'table' }>;

function placeFoot(writer: Writer, block: Captioned) {
  const sourceLabel = writer.placeOnLine(block.sourceLabel);
  return {
    sourceLabel,
    source:
      block.source &&
      (sourceLabel.text === '' ? writer.placeOnLine(block.source) : writer.place(block.source)),
    notes: block.notes.map((note) => writer.placeOnLine(note)),
  };
}

function placeBlock(writer: Writer, block: Block): PlacedBlock {
  if (block.type !== 'figure' && block.type !== 'table') {
    return { ...block, text: writer.place(block.text) };
  }
  const head = { label: writer.place(block.label), caption: writer.place(block.caption) };
  if (block.type === 'figure') {
    const panels = block.panels.map((panel) => writer.placeOnLine(panel));
    return { ...block, ...head, panels, ...placeFoot(writer, block) };
  }
  const unit = block.unit && writer.placeOnLine(block.unit);
  const line = (cells: readonly RichText[]) => {
    writer.write('\n');
    return writer.placeRow(cells);
  };
  const header = block.header.length > 0 ? line(block.header) : [];
  return {
    ...block,
    ...head,
    unit,
    header,
    rows: block.rows.map(line),
    ...placeFoot(writer, block),
  };
}

/** Lays out `blocks` as canonical text. Linear in the length of the text. */
export function canonicalText(blocks: readonly Block[]): CanonicalText {
  const writer = new Writer();
  const starts: number[] = [];
  const placed = blocks.map((block, index) => {
    if (index > 0) writer.write('\n');
    starts.push(writer.length);
    return placeBlock(writer, block);
  });
  starts.push(writer.length);
  return { text: writer.text(), blocks: placed, starts };
}

/** Index of the block that holds `offset` (a newline between two belongs to the first); -1 for no blocks. */
export function blockAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}
