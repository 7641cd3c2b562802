/**
 * Structure recognition: from the loose elements of a file to a report.
 *
 * The steps, each in a file of its own: gaps into pieces; page furniture folded; hard-wrapped lines put
 * together; promotions and contents folded; title and bylines read; captions, sources, rows and list markers
 * told; figures and tables assembled; cut paragraphs joined; headings weighed and levelled; blocks emitted.
 * Pure, and linear in the length of the input.
 */
import type { Block, Boilerplate, Doubt } from '../../../preload/contract/report';
import type { Asset, ParsedReport } from '../../report/report';
import { assemble } from './assemble';
import { foldAxes } from './axis';
import { foldChannelNotes } from './channel-notes';
import { foldContents } from './contents';
import { joinCuts } from './cuts';
import { findDate, isDateLine } from './dates';
import type { DocumentHints } from '../loose-document';
import { collectDoubts } from './doubts';
import type { LooseElement } from './element';
import { emitBlocks } from './emit';
import type { FoldReason, Folds } from './fold';
import { markFootnotes } from './footnotes';
import { foldFurniture } from './furniture';
import { chooseHeadings } from './headings';
import { seamStyleOf, spanOrigins } from './join';
import { joinLoneNumbers } from './lone-number';
import { readMetadata } from './metadata';
import { houseOfFurniture } from './publisher';
import type { Span } from './title';
import type { Node } from './node';
import { toParts } from './part';
import { toPieces, trimEdges } from './piece';
import type { Piece, TextPiece } from './piece';
import { joinPreformatted } from './preformatted';
import { foldPromotions } from './promotion';
import { joinSplitLabels } from './split-label';
import { foldStrayPictures } from './stray-pictures';
import { detectWrapping, unwrap } from './wrap';

/** The same piece, with a break before it. */
const afterBreak = (piece: Piece): Piece => Object.assign({}, piece, { page: true });

/** The pieces that stay, each knowing whether folded matter, or the title, stood before it. */
function unfolded(pieces: readonly Piece[], folds: Folds, title: Span): Piece[] {
  const kept: Piece[] = [];
  let interrupted = false;
  pieces.forEach((piece, index) => {
    if (folds[index] !== null || (index >= title.from && index < title.to)) interrupted = true;
    else {
      kept.push(interrupted && !piece.page ? afterBreak(piece) : piece);
      interrupted = false;
    }
  });
  return kept;
}

/** A folded piece with its reason. */
interface Folded {
  readonly piece: TextPiece;
  readonly reason: FoldReason;
}

function foldedOf(pieces: readonly Piece[], folds: Folds): Folded[] {
  return pieces.flatMap((piece, index) => {
    const reason = folds[index];
    return reason && piece.kind === 'text' ? [{ piece, reason }] : [];
  });
}

/** Consecutive folded lines of one reason as one boilerplate each, placed before the block that follows. */
function collectFolds(folded: readonly Folded[], nodes: readonly Node[]): Boilerplate[] {
  const collected: Boilerplate[] = [];
  let next = 0;
  let end = -1;
  for (const { piece, reason } of folded.toSorted((a, b) => a.piece.order - b.piece.order)) {
    while (next < nodes.length && (nodes[next]?.order ?? 0) < piece.order) next++;
    const last = collected.at(-1);
    const line = trimEdges(piece.raw);
    if (last && end === piece.order && last.reason === reason && last.beforeBlock === next) {
      last.lines.push(line);
      if (last.origin) last.origin = spanOrigins(last.origin, piece.origin);
    } else collected.push({ beforeBlock: next, lines: [line], reason, origin: piece.origin });
    end = piece.order + piece.lines;
  }
  return collected;
}

/** How many pieces from the top the running head of the first page may stand in. */
const HEAD = 60;

/** The date that a running head gives by itself, for reports that give none else; null where there is none. */
function dateOfHead(pieces: readonly Piece[], furniture: Folds): string | null {
  const line = pieces
    .slice(0, HEAD)
    .find((piece, index) => piece.kind === 'text' && furniture[index] && isDateLine(piece.text));
  return line?.kind === 'text' ? findDate(line.text) : null;
}

/** The house that the running matter names, for reports that name none else; null where it does not. */
function houseOfRunning(pieces: readonly Piece[], furniture: Folds): string | null {
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'text' || furniture[index] !== 'page-furniture') continue;
    const house = houseOfFurniture(piece.text);
    if (house !== null) return house;
  }
  return null;
}

/** The pictures that blocks still show: those of a channel went with its lines. */
function usedAssets(assets: readonly Asset[], blocks: readonly Block[]): Asset[] {
  const used = new Set(
    blocks.flatMap((block) => (block.type === 'figure' && block.asset ? [block.asset.id] : [])),
  );
  return assets.filter(({ id }) => used.has(id));
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
  const pieces = joinPreformatted(toPieces(elements));
  const furniture: Folds = pieces.map((piece) =>
    piece.kind === 'text' ? (piece.hints.aside ?? null) : null,
  );
  foldFurniture(pieces, furniture);
  foldAxes(pieces, furniture);
  const printed = unfolded(markFootnotes(pieces, furniture), furniture, { from: 0, to: 0 });
  const style = seamStyleOf(sampleOf(printed));
  const wrapping = detectWrapping(printed);
  const units = unwrap(printed, wrapping, style);
  const folds: Folds = units.map(() => null);
  foldPromotions(units, folds);
  foldChannelNotes(units, folds);
  foldStrayPictures(units, folds);
  const contents = foldContents(units, folds);
  const { metadata, title } = readMetadata(units, folds, fileName, hints, style);
  const dated = {
    ...metadata,
    publisher: metadata.publisher ?? houseOfRunning(pieces, furniture),
    publishedOn: metadata.publishedOn ?? dateOfHead(pieces, furniture),
  };
  const kept = joinSplitLabels(joinLoneNumbers(unfolded(units, folds, title)), style);
  const parts = toParts(kept);
  const nodes = assemble(parts, metadata.language !== 'en');
  const joined = joinCuts(nodes, style, wrapping.wrapped ? wrapping : null);
  const headings = chooseHeadings(joined.nodes, contents);
  const blocks = emitBlocks(headings.nodes, headings.levels);
  const folded = [...foldedOf(pieces, furniture), ...foldedOf(units, folds)];
  return {
    metadata: dated,
    blocks,
    boilerplate: collectFolds(folded, headings.nodes),
    doubts: [...earlier, ...collectDoubts(headings, joined.doubts, blocks)],
    assets: usedAssets(assets, blocks),
  };
}
