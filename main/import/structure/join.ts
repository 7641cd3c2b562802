/** Putting together what a break has cut in two. */
import type { Mark, Origin } from '../../../preload/contract/report';
import { isBalanced, readEmphasis } from './emphasis';
import { trimEdges } from './piece';
import type { TextPiece } from './piece';
import { isAlphanumeric, isIdeograph } from './script';

/** How texts meet in a report: whether it sets a space between Chinese and Latin. */
export interface SeamStyle {
  readonly spaced: boolean;
}

const SPACED = /\p{Script=Han}[ \u00a0][A-Za-z0-9]|[A-Za-z0-9][ \u00a0]\p{Script=Han}/gu;
const CLOSE = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/gu;

/** Reads the seam style off a sample of the text; a report that does not show one is set with spaces. */
export function seamStyleOf(sample: string): SeamStyle {
  const spaced = sample.match(SPACED)?.length ?? 0;
  const close = sample.match(CLOSE)?.length ?? 0;
  return { spaced: spaced >= close };
}

/** What belongs between two halves of one text: a space at a Latin seam, and at a Chinese and Latin one. */
export function seamBetween(head: string, tail: string, style: SeamStyle): string {
  const before = head.charCodeAt(head.length - 1);
  const after = tail.charCodeAt(0);
  const wideBefore = isIdeograph(before) || before >= 0x3000;
  const wideAfter = isIdeograph(after) || after >= 0x3000;
  if (!wideBefore && !wideAfter) return ' ';
  const mixed =
    (isIdeograph(before) && isAlphanumeric(after)) ||
    (isAlphanumeric(before) && isIdeograph(after));
  return mixed && style.spaced ? ' ' : '';
}

const HYPHENATED = /\p{L}{2,}[-\u00ad\u2010]$/u;
const isHyphen = (code: number): boolean => code === 0x2d || code === 0xad || code === 0x2010;

/** Where a word was divided at the end of a line: its hyphen and the line end go. */
export function isHyphenated(head: string, tail: string): boolean {
  if (!isHyphen(head.charCodeAt(head.length - 1))) return false;
  return HYPHENATED.test(head.slice(-8)) && /^\p{Ll}{2,}/u.test(tail);
}

export function spanOrigins(first: Origin, last: Origin): Origin {
  const endLine = last.endLine ?? last.line;
  return endLine === undefined ? first : { ...first, endLine };
}

/** Texts put together with their seams, and where each of them begins in the whole. */
function joinTexts(texts: readonly string[], style: SeamStyle): { text: string; starts: number[] } {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  texts.forEach((text, index) => {
    const before = texts[index - 1];
    if (before !== undefined) {
      if (isHyphenated(before, text)) {
        parts.push((parts.pop() ?? '').slice(0, -1));
        length--;
      } else {
        const seam = seamBetween(before, text, style);
        parts.push(seam);
        length += seam.length;
      }
    }
    starts.push(length);
    parts.push(text);
    length += text.length;
  });
  return { text: parts.join(''), starts };
}

/** Text and marks of several pieces in one. A pair of `**` may stand on both sides of a cut. */
function joinRich(
  pieces: readonly TextPiece[],
  style: SeamStyle,
): { text: string; marks: readonly Mark[] | null; printed: string | null } {
  const printed = pieces.flatMap((piece) => piece.printed ?? []);
  if (printed.length === pieces.length) {
    const { text } = joinTexts(printed, style);
    if (!isBalanced(text)) return { text, marks: null, printed: text };
    return { ...readEmphasis(text), printed: text };
  }
  const riches = pieces.map((piece) => (piece.marks === null ? readEmphasis(piece.text) : piece));
  const { text, starts } = joinTexts(
    riches.map((rich) => rich.text),
    style,
  );
  const marks = riches.flatMap((rich, index) => {
    const start = starts[index] ?? 0;
    return (rich.marks ?? []).map((mark) => ({
      ...mark,
      start: mark.start + start,
      end: mark.end + start,
    }));
  });
  return { text, marks, printed: null };
}

/** One piece out of several consecutive ones. */
export function joinPieces(pieces: readonly TextPiece[], style: SeamStyle): TextPiece {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) throw new RangeError('nothing to join');
  if (pieces.length === 1) return first;
  return {
    ...first,
    ...joinRich(pieces, style),
    raw: pieces.map((piece) => trimEdges(piece.raw)).join(' '),
    origin: spanOrigins(first.origin, last.origin),
    width: pieces.reduce((sum, piece) => sum + piece.width, 0),
    lines: pieces.reduce((sum, piece) => sum + piece.lines, 0),
    lastWidth: last.lastWidth,
    memo: {},
  };
}
