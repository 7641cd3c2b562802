/** A chapter number on a line of its own ("01", "第一章", "Chapter 2") goes with the title below it. */
import { headingShape } from './heading-shape';
import { joinPieces } from './join';
import type { Piece, TextPiece } from './piece';

const LONE =
  /^(?:0\d|第\s?[一二三四五六七八九十\d]{1,3}\s?[章节篇部分]{1,2}|(?:chapter|part|section)\s+(?:\d{1,2}|[ivx]+))[.、:：]?$/iu;
const MAX_TITLE_EM = 45;

const isTitle = (piece: Piece | undefined): piece is TextPiece =>
  piece?.kind === 'text' &&
  piece.width <= MAX_TITLE_EM &&
  piece.gap <= 3 &&
  headingShape(piece).possible;

/** Joins lone numbers with their titles, by a space; all other pieces stay. */
export function joinLoneNumbers(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece) continue;
    const next = pieces[index + 1];
    if (piece.kind === 'text' && piece.text.length < 16 && LONE.test(piece.text) && isTitle(next)) {
      const text = `${piece.text} `;
      const spaced = { ...piece, text, printed: piece.printed === null ? null : text };
      out.push(joinPieces([spaced, next], { spaced: false }));
      index++;
    } else out.push(piece);
  }
  return out;
}
