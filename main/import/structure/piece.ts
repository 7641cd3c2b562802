/** Pieces: the elements of a file with gaps and page breaks folded into what follows them. */
import type { Mark, Origin } from '../../../preload/contract/report';
import type { LooseElement, TextHints } from './element';
import { isBalanced, readEmphasis } from './emphasis';
import type { HeadingShape } from './heading-shape';
import { emWidth } from './script';

interface Place {
  /** Position in the file's sequence of pieces; keeps its meaning when pieces are joined or folded. */
  readonly order: number;
  readonly origin: Origin;
  /** Blank lines before it. */
  readonly gap: number;
  /** True where a page break, or folded matter, stands before it. */
  readonly page: boolean;
}

export interface TextPiece extends Place {
  readonly kind: 'text';
  /** Without white space at its edges; never empty. */
  readonly text: string;
  /** As in the file, for a table's leading empty cells. Only the end is trimmed. */
  readonly raw: string;
  /** Null where emphasis has not been read from the text yet. */
  readonly marks: readonly Mark[] | null;
  /** The text with its `**` where it was, or is still to be, read from them; null where a format gave marks. */
  readonly printed: string | null;
  readonly hints: TextHints;
  /** Width in em of `text`. */
  readonly width: number;
  /** Printed lines that were joined into it, and the width of the last of them. */
  readonly lines: number;
  readonly lastWidth: number;
  /** What was read of this very text; a piece made from others has a memo of its own. */
  readonly memo: { shape?: HeadingShape };
}

export type TablePiece = Place & Extract<LooseElement, { kind: 'table' }>;
export type ImagePiece = Place & Extract<LooseElement, { kind: 'image' }>;
export type Piece = TextPiece | TablePiece | ImagePiece;

const NO_HINTS: TextHints = {};
/** True for white space, and for characters that print nothing: zero-width ones, the soft hyphen. */
function isBlank(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x85) return false;
  if (code < 0x2000) return code === 0xa0 || code === 0xad || code === 0x1680;
  return (
    (code <= 0x200d && code !== 0x200e) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** A text without white space and invisible characters at its edges. */
export function trimEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** Trims marks to a text whose first `cut` units went away and whose length is now `length`. */
function shiftMarks(marks: readonly Mark[], cut: number, length: number): Mark[] {
  return marks
    .map((mark) => ({
      ...mark,
      start: Math.max(0, mark.start - cut),
      end: Math.min(length, mark.end - cut),
    }))
    .filter((mark) => mark.end > mark.start);
}

type TextElement = Extract<LooseElement, { kind: 'text' }>;

/** Text and marks of an element. Emphasis whose markers are not all in this line stays unread for now. */
function readText(
  element: TextElement,
  trimmed: string,
): { text: string; marks: readonly Mark[] | null } {
  if (element.marks) {
    const cut = element.text.indexOf(trimmed);
    return { text: trimmed, marks: shiftMarks(element.marks, cut, trimmed.length) };
  }
  if (!trimmed.includes('**') || trimmed.includes('\t')) return { text: trimmed, marks: null };
  if (!isBalanced(trimmed)) return { text: trimmed, marks: null };
  const rich = readEmphasis(trimmed);
  return rich.text.trim() === rich.text ? rich : { text: trimmed, marks: null };
}

function textPiece(element: TextElement, trimmed: string, place: Place): TextPiece {
  const { text, marks } = readText(element, trimmed);
  const width = emWidth(text);
  const hints = element.hints ?? NO_HINTS;
  // Spelt out: a spread followed by further properties is some twenty times slower in V8 11.
  return {
    order: place.order,
    origin: place.origin,
    gap: place.gap,
    page: place.page,
    kind: 'text',
    text,
    raw: element.text,
    marks,
    printed: element.marks ? null : trimmed,
    hints,
    width,
    lines: 1,
    lastWidth: width,
    memo: {},
  };
}

/** Turns loose elements into pieces: blank texts become gaps, gaps and page breaks belong to what follows. */
export function toPieces(elements: readonly LooseElement[]): Piece[] {
  const pieces: Piece[] = [];
  let gap = 0;
  let page = false;
  for (const element of elements) {
    if (element.kind === 'gap') gap++;
    else if (element.kind === 'pageBreak') page = true;
    else {
      const place = { order: pieces.length, origin: element.origin, gap, page };
      if (element.kind === 'text') {
        const trimmed = trimEdges(element.text);
        if (trimmed === '') {
          gap++;
          continue;
        }
        pieces.push(textPiece(element, trimmed, place));
      } else pieces.push({ ...element, ...place });
      gap = 0;
      page = false;
    }
  }
  return pieces;
}
