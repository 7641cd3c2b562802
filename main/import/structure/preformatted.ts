/** Preformatted text, which comes line by line, made whole again: one block for each listing. */
import type { Mark } from '../../../preload/contract/report';
import { spanOrigins } from './join';
import type { Piece, TextPiece } from './piece';

const isPreformatted = (piece: Piece | undefined): piece is TextPiece =>
  piece?.kind === 'text' && piece.hints.role === 'preformatted' && piece.marks !== null;

/** Whether a line goes on with the listing of the one before: no blank line parts them, or their source does not. */
const goesOn = (head: TextPiece, tail: TextPiece): boolean =>
  !tail.page && (tail.gap === 0 || (tail.gap < 4 && tail.origin.line === head.origin.line));

function joinLines(lines: readonly TextPiece[]): TextPiece {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) throw new RangeError('nothing to join');
  if (lines.length === 1) return first;
  let text = '';
  const marks: Mark[] = [];
  lines.forEach((line, index) => {
    // The first line keeps no indent, as no text does; the others stand as far in as they stood from the edge.
    const own = index === 0 ? line.text : line.raw.trimEnd();
    if (index > 0) text += '\n'.repeat(line.gap + 1);
    const start = text.length + (index === 0 ? 0 : own.length - own.trimStart().length);
    for (const mark of line.marks ?? [])
      marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
    text += own;
  });
  return {
    ...first,
    text,
    raw: text,
    marks,
    printed: null,
    origin: spanOrigins(first.origin, last.origin),
    lines: lines.length,
    memo: {},
  };
}

/** Joins the lines of each listing; all other pieces stay. */
export function joinPreformatted(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index];
    if (!isPreformatted(piece)) {
      if (piece) out.push(piece);
      index++;
      continue;
    }
    const lines = [piece];
    for (let next = pieces[index + 1]; isPreformatted(next); next = pieces[index + lines.length]) {
      const before = lines.at(-1);
      if (!before || !goesOn(before, next)) break;
      lines.push(next);
    }
    out.push(joinLines(lines));
    index += lines.length;
  }
  return out;
}
