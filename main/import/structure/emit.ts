/** From nodes to the blocks of the document model. */
import type { Block, Mark, RichText } from '../../../preload/contract/report';
import { readEmphasis } from './emphasis';
import type { Cut, FigureNode, ItemNode, Node, TableNode } from './node';
import type { TextPiece } from './piece';
import { fillDown } from './table';

const EMPTY: RichText = { text: '', marks: [] };

/** The text of a piece from `cut` on, with its marks; emphasis that is still unread is read now. */
export function richFrom(piece: TextPiece, cut = 0): RichText {
  if (piece.marks === null) return trimRich(readEmphasis(piece.text.slice(cut)));
  return trimRich(shift({ text: piece.text, marks: [...piece.marks] }, cut));
}

/** The text before the cut: a label as printed, with its colon and space. */
function labelOf(cut: Cut | null): RichText {
  if (!cut) return EMPTY;
  const text = cut.piece.text.slice(0, cut.cut);
  const marks = (cut.piece.marks ?? [])
    .filter((mark) => mark.start < cut.cut)
    .map((mark) => ({ ...mark, end: Math.min(mark.end, cut.cut) }));
  return { text, marks };
}

function shift(rich: RichText, cut: number): RichText {
  const marks: Mark[] = rich.marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start - cut), end: mark.end - cut }))
    .filter((mark) => mark.end > mark.start);
  return { text: rich.text.slice(cut), marks };
}

function trimRich(rich: RichText): RichText {
  const text = rich.text.trimEnd();
  const lead = text.length - text.trimStart().length;
  if (lead === 0 && text.length === rich.text.length) return rich;
  const cut = shift({ text, marks: rich.marks }, lead);
  return {
    text: cut.text,
    marks: cut.marks
      .map((mark) => ({ ...mark, end: Math.min(mark.end, cut.text.length) }))
      .filter((mark) => mark.end > mark.start),
  };
}

const richCut = (cut: Cut | null): RichText | null => (cut ? richFrom(cut.piece, cut.cut) : null);

interface Place {
  readonly list: number;
  readonly depth: number;
}

/** White space that a line begins with, in columns. */
const indentOf = (item: ItemNode): number => item.piece.raw.search(/\S/u);

/**
 * Numbers lists and tells their depth: items go on with the list before them if nothing but figures and tables
 * stands between. A list in a list has other markers, and is set deeper or comes right after a number.
 */
export class ListCounter {
  #list = 0;
  /** The last item of each depth that is open. */
  #open: ItemNode[] = [];

  next(item: ItemNode): Place {
    for (let depth = this.#open.length - 1; depth >= 0; depth--) {
      const before = this.#open[depth];
      if (!before || !sameList(before, item)) continue;
      this.#open.length = depth;
      return this.#place(item);
    }
    const last = this.#open.at(-1);
    if (!last || !nests(last, item)) {
      this.#open = [];
      this.#list++;
    }
    return this.#place(item);
  }

  close(): void {
    this.#open = [];
  }

  #place(item: ItemNode): Place {
    this.#open.push(item);
    return { list: this.#list, depth: item.piece.hints.list?.depth ?? this.#open.length - 1 };
  }
}

function sameList(before: ItemNode, item: ItemNode): boolean {
  const groups = [before.piece.hints.list?.group, item.piece.hints.list?.group];
  if (groups[0] !== undefined || groups[1] !== undefined) return groups[0] === groups[1];
  const a = before.bullet;
  const b = item.bullet;
  if (a.family !== b.family) return false;
  if (a.number === null || b.number === null)
    return a.marker === b.marker || indentOf(item) <= indentOf(before);
  return b.number === a.number + 1;
}

function nests(parent: ItemNode, item: ItemNode): boolean {
  if (parent.piece.hints.list || item.piece.hints.list) return false;
  if (item.bullet.number !== null && item.bullet.number !== 1) return false;
  if (indentOf(item) > indentOf(parent)) return true;
  if (parent.bullet.family === item.bullet.family) return false;
  return parent.bullet.number === null
    ? item.bullet.family === 'dash'
    : item.bullet.number === null;
}

function itemBlock(item: ItemNode, { list, depth }: Place): Block {
  const { hints } = item.piece;
  return {
    type: 'listItem',
    text: richFrom(item.piece, item.bullet.cut),
    list,
    depth,
    ordered: hints.list?.ordered ?? item.bullet.number !== null,
    marker: item.bullet.marker,
    origin: item.piece.origin,
  };
}

function figureBlock(node: FigureNode): Block {
  return {
    type: 'figure',
    number: node.number,
    label: labelOf(node.caption),
    caption: richCut(node.caption) ?? { text: node.alt, marks: [] },
    sourceLabel: labelOf(node.source),
    source: richCut(node.source),
    notes: node.notes.map((note) => richFrom(note)),
    panels: [
      ...node.panels.map((panel) => richFrom(panel)),
      ...(node.inner === '' ? [] : [{ text: node.inner, marks: [] }]),
    ],
    asset: node.asset,
    origin: node.origin,
  };
}

function tableBlock(node: TableNode): Block {
  const rows = node.grid.rows.map((row) => row.map(readEmphasis));
  return {
    type: 'table',
    number: node.number,
    label: labelOf(node.caption),
    caption: richCut(node.caption) ?? EMPTY,
    sourceLabel: labelOf(node.source),
    source: richCut(node.source),
    notes: node.notes.map((note) => richFrom(note)),
    unit: node.unit ? richFrom(node.unit) : null,
    header: node.grid.header.map(readEmphasis),
    rows,
    filled: fillDown(rows.map((row) => row.map((cell) => cell.text))),
    origin: node.origin,
  };
}

function textBlock(piece: TextPiece, level: number | undefined): Block {
  const text = richFrom(piece);
  const { origin, hints } = piece;
  if (level !== undefined) return { type: 'heading', level, text, origin };
  if (hints.role === 'quote' || hints.role === 'preformatted')
    return { type: hints.role, text, origin };
  if (hints.role === 'footnote')
    return { type: 'footnote', label: hints.label ?? '', text, origin };
  return { type: 'paragraph', text, origin };
}

/** One block for each node. `levels` gives the level of the nodes, by index, that are headings. */
export function emitBlocks(nodes: readonly Node[], levels: ReadonlyMap<number, number>): Block[] {
  const lists = new ListCounter();
  return nodes.map((node, index) => {
    if (node.kind === 'figure') return figureBlock(node);
    if (node.kind === 'table') return tableBlock(node);
    if (node.kind === 'item' && !levels.has(index)) return itemBlock(node, lists.next(node));
    lists.close();
    return textBlock(node.piece, levels.get(index));
  });
}
