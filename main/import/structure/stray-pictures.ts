/**
 * Pictures that belong to a channel, not to the report: the code to scan beside "scan to follow", the banner above an
 * article, and lost ones at its end. They show nothing that the report speaks of, and have neither caption nor source.
 */
import { readAttribution } from './attribution';
import { readCaption } from './caption';
import type { Folds } from './fold';
import type { ImagePiece, Piece } from './piece';

const isChannel = (reason: Folds[number] | undefined): boolean =>
  reason === 'promotion' || reason === 'aggregator' || reason === 'navigation';

/** A code to scan is square. */
function isSquare({ asset }: ImagePiece): boolean {
  if (!asset) return true;
  const ratio = asset.width / asset.height;
  return ratio > 0.8 && ratio < 1.25;
}

/** Index of the nearest text in one direction, pictures passed over; -1 where there is none. */
function nearestText(pieces: readonly Piece[], from: number, by: 1 | -1): number {
  let at = from + by;
  while (pieces[at]?.kind === 'image') at += by;
  return pieces[at]?.kind === 'text' ? at : -1;
}

const labels = (piece: Piece | undefined): boolean =>
  piece?.kind === 'text' &&
  (readCaption(piece.text) !== null || readAttribution(piece.text) !== null);

/** Marks such pictures in `folds`; they go with the lines beside them. */
export function foldStrayPictures(pieces: readonly Piece[], folds: Folds): void {
  const isOwn = (piece: Piece, index: number): boolean =>
    folds[index] === null &&
    (piece.kind === 'table' || (piece.kind === 'text' && piece.text !== ''));
  const first = pieces.findIndex(isOwn);
  const last = pieces.findLastIndex(isOwn);
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'image' || (piece.inner ?? '') !== '') return;
    const around = [nearestText(pieces, index, -1), nearestText(pieces, index, 1)];
    if (around.some((at) => folds[at] === null && labels(pieces[at]))) return;
    const beside = around.some((at) => isChannel(folds[at]));
    const outside = index < first || index > last;
    if ((beside && isSquare(piece)) || (outside && (beside || piece.asset === null)))
      folds[index] = 'promotion';
  });
}
