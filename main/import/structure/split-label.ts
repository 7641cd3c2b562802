/**
 * Labels that stand on a line of their own, as some converters break them: "图表 1：" above its caption,
 * "资料来源：" above its source, and captions that break off inside a bracket.
 */
import { readAttribution } from './attribution';
import { readBullet } from './bullet';
import { readCaption } from './caption';
import { isColumnar, isTabRow } from './columns';
import { joinPieces } from './join';
import type { SeamStyle } from './join';
import { readNumbering } from './numbering';
import type { Piece, TextPiece } from './piece';
import { endsSentence, hasOpenBracket } from './sentence';

const MAX_CAPTION_EM = 45;
const MAX_SOURCE_EM = 70;

/** A first look: the label of a caption or a source is short, or its line has an open bracket. */
const MAY_GO_ON = /[：:]$|^(?:图|表|附|fig|table|exhibit|chart)\S{0,6}\s?[\d.]+$|[（(][^）)]*$/iu;

function isFree(piece: Piece | undefined): piece is TextPiece {
  if (piece?.kind !== 'text' || piece.gap > 1 || piece.page || isTabRow(piece.raw)) return false;
  const { text, hints } = piece;
  if (hints.heading || hints.list || isColumnar(text) || readCaption(text)) return false;
  return !readAttribution(text) && !readBullet(text) && !readNumbering(text);
}

/** Whether the text below belongs to a label, or to what was joined to it. */
function takes(head: TextPiece, tail: TextPiece): boolean {
  const attribution = readAttribution(head.text);
  if (attribution?.role === 'source')
    return attribution.cut >= head.text.length && tail.width <= MAX_SOURCE_EM;
  const label = readCaption(head.text);
  if (!label || label.family === 'pointer') return false;
  if (tail.width > MAX_CAPTION_EM || endsSentence(tail.text)) return false;
  if (label.caption === '') return label.separated || tail.gap === 0;
  return hasOpenBracket(head.text) && tail.gap === 0;
}

/** Joins such labels with what they label; all other pieces stay. */
export function joinSplitLabels(pieces: readonly Piece[], style: SeamStyle): Piece[] {
  const out: Piece[] = [];
  for (let index = 0; index < pieces.length; index++) {
    let piece = pieces[index];
    if (!piece) continue;
    for (
      let lines = 1;
      lines < 3 && piece.kind === 'text' && piece.hints.heading === undefined;
      lines++
    ) {
      if (piece.width > MAX_CAPTION_EM || !MAY_GO_ON.test(piece.text)) break;
      const tail = pieces[index + 1];
      if (!isFree(tail) || !takes(piece, tail)) break;
      piece = joinPieces([piece, tail], style);
      index++;
    }
    out.push(piece);
  }
  return out;
}
