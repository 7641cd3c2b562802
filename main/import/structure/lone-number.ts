/** A chapter number on a line of its own ("01", "第一章", "Chapter 2"), or a list marker, goes with the text below it. */
import { readBullet } from './bullet';
import { headingShape } from './heading-shape';
import { joinPieces } from './join';
import type { Piece, TextPiece } from './piece';

const LONE =
  /^(?:0\d|第\s?[一二三四五六七八九十\d]{1,3}\s?[章节篇部分]{1,2}|(?:chapter|part|section)\s+(?:\d{1,2}|[ivx]+))[.、:：]?$/iu;
const MAX_TITLE_EM = 45;
/** A list marker that an extractor set on a line of its own. */
const LONE_MARKER =
  /^(?:[►▶▸▹▷➢➤➔•●○◦■□▪▫◆◇❖★☆✓✔✦※\uf06c\uf06e\uf075\uf0b2\uf0d8\uf0a7\uf0b7\uf06f]|[（(]\d{1,2}[)）]|[①-⑳])$/u;
const isItemText = (piece: Piece | undefined): piece is TextPiece =>
  piece?.kind === 'text' &&
  piece.gap <= 1 &&
  !piece.hints.heading &&
  !piece.hints.list &&
  readBullet(piece.text) === null &&
  /\p{L}{2}/u.test(piece.text);

const isTitle = (piece: Piece | undefined): piece is TextPiece =>
  piece?.kind === 'text' &&
  piece.width <= MAX_TITLE_EM &&
  piece.gap <= 3 &&
  headingShape(piece).possible;

const takesNext = (piece: TextPiece, next: Piece | undefined): next is TextPiece =>
  (LONE.test(piece.text) && isTitle(next)) || (LONE_MARKER.test(piece.text) && isItemText(next));

/** Joins lone numbers with their titles, and lone markers with their items, by a space; all other pieces stay. */
export function joinLoneNumbers(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (!piece) continue;
    const next = pieces[index + 1];
    if (piece.kind === 'text' && piece.text.length < 16 && takesNext(piece, next)) {
      const text = `${piece.text} `;
      const spaced = { ...piece, text, printed: piece.printed === null ? null : text };
      // The marker's own hint of being whole says nothing of the item.
      out.push(joinPieces([{ ...spaced, hints: next.hints }, next], { spaced: false }));
      index++;
    } else out.push(piece);
  }
  return out;
}
