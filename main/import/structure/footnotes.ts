/** Footnotes of plain text: numbered lines below a rule, as pages set them. */
import type { Folds } from './fold';
import type { Piece, TextPiece } from './piece';
import { emWidth } from './script';

const RULE = /^(?:[-–—_─]\s?){5,}$/u;
const NOTE = /^(\d{1,3}|[*†‡§]{1,2}|\[\d{1,3}\]|[①-⑳])\s*(?=[\p{Lu}\p{Script=Han}《“"‘(（h])/u;
const MAX_NUMBER = 300;

/** The note without its label, which its hints carry. */
function asFootnote(piece: TextPiece, label: string, cut: number): TextPiece {
  const text = piece.text.slice(cut).trimStart();
  return {
    ...piece,
    text,
    raw: text,
    printed: piece.printed === null ? null : text,
    marks: null,
    width: emWidth(text),
    hints: { ...piece.hints, role: 'footnote', label, whole: true },
    memo: {},
  };
}

/** Makes footnotes of the numbered lines that follow a folded rule; all other pieces stay. */
export function markFootnotes(pieces: readonly Piece[], folds: Folds): Piece[] {
  let below = false;
  return pieces.map((piece, index) => {
    if (piece.kind !== 'text') return piece;
    if (folds[index] !== null) {
      below = folds[index] === 'page-furniture' && (below || RULE.test(piece.text));
      return piece;
    }
    const match = below && piece.marks === null ? NOTE.exec(piece.text) : null;
    below = match !== null && Number(match[1]?.replace(/\D/gu, '') ?? 0) <= MAX_NUMBER;
    return match && below ? asFootnote(piece, match[1] ?? '', match[0].length) : piece;
  });
}
