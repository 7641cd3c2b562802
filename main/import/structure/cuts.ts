/**
 * Paragraphs and list items that a page break, a blank line, folded matter or a figure has cut in two.
 *
 * Evidence for a cut: the first half ends in a comma or an open bracket; the second begins with closing
 * punctuation; the first half is longer than any heading and lacks its full stop, and fills its last printed
 * line where the measure is known. A whole sentence is only taken for a first half if it fills exactly one
 * printed line of a known measure: an extractor then took the line for a paragraph.
 */
import { continuesInline } from './bullet';
import { headingShape } from './heading-shape';
import type { HeadingShape } from './heading-shape';
import { filledLines, inferMeasure } from './measure';
import type { ItemNode, Node, TextNode } from './node';
import { joinPieces } from './join';
import type { SeamStyle } from './join';
import type { TextPiece } from './piece';
import { readNumbering } from './numbering';
import {
  beginsContinuing,
  beginsLowerCase,
  endsClause,
  endsInOpenWord,
  endsOpen,
  endsSentence,
} from './sentence';

/** A heading is hardly ever wider than this; a first half without a full stop above it is a cut. */
const LONG_EM = 45;
const MIN_EM = 8;

export type Verdict = 'sure' | 'joined' | 'not-joined' | 'apart';

/** How the lines of this file were set, as far as cuts tell. */
export interface Setting {
  /** Width of a printed line in em; null where the file does not tell. */
  readonly measure: number | null;
  readonly wrapped: boolean;
}

interface Half {
  readonly piece: TextPiece;
  readonly item: boolean;
  readonly shape: HeadingShape;
}

const halfOf = (node: Node): Half | null =>
  node.kind === 'text' || node.kind === 'item'
    ? { piece: node.piece, item: node.kind === 'item', shape: headingShape(node.piece) }
    : null;

/** Whether the last printed line of a first half is full; null where nobody can tell. */
function fillsLine(piece: TextPiece, setting: Setting): boolean | null {
  if (setting.measure === null) return null;
  if (setting.wrapped) return piece.lastWidth >= setting.measure * 0.88;
  return filledLines(piece.width, setting.measure) > 0;
}

/** Whether a text can be the second half of another one. */
function canContinue(tail: Half): boolean {
  if (tail.item || tail.piece.hints.heading || tail.piece.hints.whole) return false;
  if (tail.shape.matter || tail.shape.part) return false;
  return readNumbering(tail.piece.text) === null || tail.shape.width > LONG_EM;
}

function judgeUnfinished(head: Half, tail: Half, setting: Setting, adjacent: boolean): Verdict {
  const { piece } = head;
  const filled = fillsLine(piece, setting);
  // Two commas and a full line: a sentence, however short.
  const isProse = filled === true && setting.wrapped && /[，,].*[，,]/u.test(piece.text);
  const headingLike = head.shape.possible && piece.width <= LONG_EM && !isProse;
  if (headingLike && !head.item) {
    if (head.shape.numbering || head.shape.part) return 'apart';
    const lower = beginsLowerCase(tail.piece.text) && piece.width > 15 && filled !== false;
    const bracket =
      piece.width > 20 && /^[（(]/u.test(tail.piece.text) && endsSentence(tail.piece.text);
    return lower || bracket ? 'joined' : 'apart';
  }
  const open = endsInOpenWord(piece.text) || beginsLowerCase(tail.piece.text);
  if (tail.shape.possible && tail.piece.width <= LONG_EM && !open) {
    return filled === true && adjacent && piece.width > LONG_EM ? 'not-joined' : 'apart';
  }
  if (piece.width < LONG_EM && !open)
    return filled === true && (tail.piece.page || isProse) ? 'joined' : 'apart';
  if (filled === false && !open)
    return adjacent && (tail.piece.page || setting.wrapped) ? 'joined' : 'not-joined';
  if (!adjacent && filled !== true && !open) return 'apart';
  return filled === true || open ? 'sure' : 'joined';
}

/** Judges whether `tail` goes on with `head`; `adjacent` is false where a figure stands between them. */
export function judgeCut(head: Half, tail: Half, setting: Setting, adjacent: boolean): Verdict {
  const { piece } = head;
  if (tail.item && !tail.piece.hints.whole && continuesInline(piece.text, tail.piece.text))
    return 'sure';
  if (!canContinue(tail) || piece.hints.whole || piece.hints.heading || head.shape.matter)
    return 'apart';
  if (piece.width < MIN_EM && !tail.piece.page) return 'apart';
  if (beginsContinuing(tail.piece.text) && !endsSentence(piece.text)) return 'sure';
  if (endsSentence(piece.text)) {
    const oneLine =
      adjacent &&
      !head.item &&
      !setting.wrapped &&
      setting.measure !== null &&
      filledLines(piece.width, setting.measure) === 1 &&
      tail.piece.width > LONG_EM &&
      endsSentence(tail.piece.text);
    return oneLine ? 'joined' : 'apart';
  }
  if (endsClause(piece.text)) return 'apart';
  if (endsOpen(piece.text))
    return adjacent || fillsLine(piece, setting) !== false ? 'sure' : 'apart';
  return judgeUnfinished(head, tail, setting, adjacent);
}

/** Widths of the texts that are cut beyond doubt, to infer the measure from. */
function cutWidths(nodes: readonly Node[]): number[] {
  const widths: number[] = [];
  for (let index = 0; index + 1 < nodes.length && widths.length < 300; index++) {
    const node = nodes[index];
    const next = nodes[index + 1];
    if (!node || !next || next.kind !== 'text') continue;
    if (node.kind !== 'text' && node.kind !== 'item') continue;
    const { piece } = node;
    if (piece.hints.whole || piece.width < 20 || endsSentence(piece.text) || endsClause(piece.text))
      continue;
    if (piece.width > LONG_EM || endsOpen(piece.text)) widths.push(piece.width);
  }
  return widths;
}

export interface Joined {
  readonly nodes: Node[];
  /** Orders of the nodes about whose joining there is a doubt. */
  readonly doubts: readonly {
    readonly order: number;
    readonly code: 'joined' | 'not-joined';
    readonly excerpt: string;
  }[];
}

const around = (head: string, tail: string): string => `${head.slice(-20)} | ${tail.slice(0, 20)}`;

type Doubts = { order: number; code: 'joined' | 'not-joined'; excerpt: string }[];

/** The text or item that may still go on, with what was joined to it so far. */
class OpenText {
  readonly pieces: TextPiece[];

  constructor(
    readonly at: number,
    readonly node: ItemNode | TextNode,
    readonly half: Half,
  ) {
    this.pieces = [half.piece];
  }

  /** The half to judge by: only the last piece says whether the printed line was full. */
  get last(): Half {
    const piece = this.pieces.at(-1) ?? this.half.piece;
    if (this.pieces.length === 1) return this.half;
    return { ...this.half, piece, shape: { ...this.half.shape, possible: false } };
  }

  /** The node with everything in it. */
  closed(style: SeamStyle): Node {
    return this.pieces.length === 1
      ? this.node
      : { ...this.node, piece: joinPieces(this.pieces, style) };
  }
}

/** Joins the halves of cut paragraphs and items. `wrapped` carries the measure of a hard-wrapped file. */
export function joinCuts(
  nodes: readonly Node[],
  style: SeamStyle,
  wrapped: { readonly measure: number } | null,
): Joined {
  const setting: Setting = wrapped
    ? { measure: wrapped.measure, wrapped: true }
    : { measure: inferMeasure(cutWidths(nodes)), wrapped: false };
  const out: Node[] = [];
  const doubts: Doubts = [];
  let open: OpenText | null = null;
  for (const node of nodes) {
    const tail = halfOf(node);
    if (!tail || (node.kind !== 'text' && node.kind !== 'item')) {
      out.push(node);
      continue;
    }
    if (open && tail.piece.order > open.half.piece.order) {
      const head = open.last;
      const verdict = judgeCut(head, tail, setting, open.at === out.length - 1);
      if (verdict === 'joined' || verdict === 'not-joined') {
        const excerpt = around(head.piece.text, tail.piece.text);
        doubts.push({ order: open.node.order, code: verdict, excerpt });
      }
      if (verdict === 'sure' || verdict === 'joined') {
        open.pieces.push(tail.piece);
        continue;
      }
    }
    if (open) out[open.at] = open.closed(style);
    out.push(node);
    open = new OpenText(out.length - 1, node, tail);
  }
  if (open) out[open.at] = open.closed(style);
  return { nodes: out, doubts };
}
