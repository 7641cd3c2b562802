/**
 * Structure recognition: from the loose elements of a file to a report.
 *
 * The steps, each in a file of its own: gaps into pieces; page furniture and promotions folded; title and
 * bylines read; hard-wrapped lines put together; captions, sources, rows and list markers told; figures and
 * tables assembled; cut paragraphs joined; headings weighed and levelled; blocks emitted. Pure, and linear
 * in the length of the input.
 */
import type { Boilerplate, Doubt } from '../../../preload/contract/report';
import type { Asset, ParsedReport } from '../../report/report';
import { assemble } from './assemble';
import { foldChannelNotes } from './channel-notes';
import { foldContents } from './contents';
import { joinCuts } from './cuts';
import type { DocumentHints } from '../loose-document';
import { collectDoubts } from './doubts';
import type { LooseElement } from './element';
import { emitBlocks } from './emit';
import type { Folds } from './fold';
import { foldFurniture } from './furniture';
import { chooseHeadings } from './headings';
import { seamStyleOf, spanOrigins } from './join';
import { joinLoneNumbers } from './lone-number';
import { readMetadata } from './metadata';
import type { Node } from './node';
import { toParts } from './part';
import { toPieces, trimEdges } from './piece';
import type { Piece } from './piece';
import { foldPromotions } from './promotion';
import { detectWrapping, unwrap } from './wrap';

/** The same piece, with a break before it. */
const afterBreak = (piece: Piece): Piece => Object.assign({}, piece, { page: true });

/** The pieces that stay, each knowing whether folded matter stood before it. */
function unfolded(pieces: readonly Piece[], folds: Folds, title: number): Piece[] {
  const kept: Piece[] = [];
  let interrupted = false;
  pieces.forEach((piece, index) => {
    if (folds[index] !== null || index === title) interrupted = true;
    else {
      kept.push(interrupted && !piece.page ? afterBreak(piece) : piece);
      interrupted = false;
    }
  });
  return kept;
}

/** Consecutive folded lines of one reason as one boilerplate each, placed before the block that follows. */
function collectFolds(
  pieces: readonly Piece[],
  folds: Folds,
  nodes: readonly Node[],
): Boilerplate[] {
  const folded: Boilerplate[] = [];
  let next = 0;
  let lastIndex = -2;
  pieces.forEach((piece, index) => {
    const reason = folds[index];
    if (!reason || piece.kind !== 'text') return;
    while (next < nodes.length && (nodes[next]?.order ?? 0) < piece.order) next++;
    const last = folded.at(-1);
    const line = trimEdges(piece.raw);
    if (last && lastIndex === index - 1 && last.reason === reason && last.beforeBlock === next) {
      last.lines.push(line);
      if (last.origin) last.origin = spanOrigins(last.origin, piece.origin);
    } else folded.push({ beforeBlock: next, lines: [line], reason, origin: piece.origin });
    lastIndex = index;
  });
  return folded;
}

function sampleOf(pieces: readonly Piece[]): string {
  let sample = '';
  for (const piece of pieces) {
    if (sample.length > 8_000) break;
    if (piece.kind === 'text') sample += `${piece.text}\n`;
  }
  return sample;
}

/**
 * Recognises the structure of a report. `fileName` serves as its title if neither `hints` nor a line of it
 * do.
 */
export function recogniseStructure(
  elements: readonly LooseElement[],
  fileName: string,
  assets: readonly Asset[] = [],
  earlier: readonly Doubt[] = [],
  hints: DocumentHints = {},
): ParsedReport {
  const pieces = toPieces(elements);
  const folds: Folds = pieces.map((piece) =>
    piece.kind === 'text' ? (piece.hints.aside ?? null) : null,
  );
  foldFurniture(pieces, folds);
  foldPromotions(pieces, folds);
  foldChannelNotes(pieces, folds);
  const contents = foldContents(pieces, folds);
  const { metadata, title } = readMetadata(pieces, folds, fileName, hints);
  const kept = joinLoneNumbers(unfolded(pieces, folds, title));
  const style = seamStyleOf(sampleOf(kept));
  const wrapping = detectWrapping(kept);
  const parts = toParts(unwrap(kept, wrapping, style));
  const chinese = metadata.language !== 'en';
  const joined = joinCuts(assemble(parts, chinese), style, wrapping.wrapped ? wrapping : null);
  const headings = chooseHeadings(joined.nodes, contents);
  const blocks = emitBlocks(headings.nodes, headings.levels);
  return {
    metadata,
    blocks,
    boilerplate: collectFolds(pieces, folds, headings.nodes),
    doubts: [...earlier, ...collectDoubts(headings, joined.doubts, blocks)],
    assets,
  };
}
