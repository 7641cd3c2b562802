/** Putting together what a break has cut in two. */
import type { Mark, Origin } from '../../../preload/contract/report';
import { readEmphasis } from './emphasis';
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

/** Where a word was divided at the end of a line: its hyphen and the line end go. */
export function isHyphenated(head: string, tail: string): boolean {
  return HYPHENATED.test(head.slice(-8)) && /^\p{Ll}{2,}/u.test(tail);
}

export function spanOrigins(first: Origin, last: Origin): Origin {
  const endLine = last.endLine ?? last.line;
  return endLine === undefined ? first : { ...first, endLine };
}

/**
 * One piece out of several consecutive ones, each with the seam to the one before it. Emphasis that is still
 * unread stays so, since a pair of markers may stand on both sides of a cut.
 */
export function joinPieces(pieces: readonly TextPiece[], style: SeamStyle): TextPiece {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (!first || !last) throw new RangeError('nothing to join');
  if (pieces.length === 1) return first;
  const marked = pieces.some((piece) => piece.marks !== null);
  const parts: string[] = [];
  const marks: Mark[] = [];
  let length = 0;
  let before = '';
  for (const piece of pieces) {
    const rich = marked && piece.marks === null ? readEmphasis(piece.text) : piece;
    if (parts.length > 0) {
      if (isHyphenated(before, rich.text)) {
        parts[parts.length - 1] = before.slice(0, -1);
        length--;
      } else {
        const seam = seamBetween(before, rich.text, style);
        parts[parts.length - 1] = before + seam;
        length += seam.length;
      }
    }
    for (const mark of rich.marks ?? [])
      marks.push({ ...mark, start: mark.start + length, end: mark.end + length });
    parts.push(rich.text);
    length += rich.text.length;
    before = rich.text;
  }
  const text = parts.join('');
  return {
    ...first,
    text,
    raw: text,
    marks: marked ? marks : null,
    origin: spanOrigins(first.origin, last.origin),
    width: pieces.reduce((sum, piece) => sum + piece.width, 0),
    lines: pieces.reduce((sum, piece) => sum + piece.lines, 0),
    lastWidth: last.lastWidth,
  };
}
