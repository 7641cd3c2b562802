/** Who, what and when: read off the opening, the analysts' lines and the closing of a report. */
import type { Author, Metadata } from '../../../preload/contract/report';
import { readAnalystGroups } from './analysts';
import { mergeAuthors, readAnalyst, readByline } from './authors';
import { readChannelLine } from './channel';
import type { DocumentHints } from '../loose-document';
import { findDate, isDateLine } from './dates';
import { readEmphasis } from './emphasis';
import type { Folds } from './fold';
import { languageOf } from './language';
import { readOriginal } from './original';
import { readAttribution } from './attribution';
import type { Piece, TextPiece } from './piece';
import { findPublisher, findSeries } from './publisher';
import { endsSentence } from './sentence';
import { findTitle } from './title';

/** How many texts from the top a byline may stand in. */
const FRONT = 30;

interface Found {
  readonly bylines: (readonly Author[])[];
  readonly analysts: Author[];
  channel: string | null;
  publishedOn: string | null;
}

/** Reads one line as metadata; true if it says nothing else and may leave the text. */
function readLine(piece: TextPiece, inFront: boolean, found: Found): boolean {
  const { text } = piece;
  if (piece.width > 110 || piece.raw.trim().includes('\t')) return false;
  if (inFront) {
    const channel = readChannelLine(text);
    if (channel) {
      found.channel ??= channel.channel;
      found.publishedOn ??= channel.publishedOn;
      found.bylines.push(channel.authors.map((name) => ({ name, role: null, licences: [] })));
      return true;
    }
    if (isDateLine(text)) {
      found.publishedOn ??= findDate(text);
      return true;
    }
    const byline = readByline(text);
    if (byline.length > 0) {
      found.bylines.push(byline);
      return true;
    }
  }
  const analyst = readAnalyst(text);
  if (!analyst || (analyst.licences.length === 0 && !inFront) || endsSentence(text)) return false;
  found.analysts.push(analyst);
  return true;
}

/**
 * Reads the metadata of a report and folds the lines that say nothing more (`byline`). The title's piece is
 * answered by its index, for it leaves the text too; -1 where `hints` give the title (which the reader of
 * the format has taken out of the text), or the file name has to serve as one.
 */
export function readMetadata(
  pieces: readonly Piece[],
  folds: Folds,
  fileName: string,
  hints: DocumentHints = {},
): { readonly metadata: Metadata; readonly title: number } {
  const titleAt = hints.title ? -1 : findTitle(pieces, folds, fileName);
  const found: Found = { bylines: [], analysts: [], channel: null, publishedOn: null };
  const sources: string[] = [];
  const front: string[] = [];
  let rank = 0;
  let original = null;
  let sample = '';
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index];
    if (piece?.kind !== 'text' || folds[index] !== null) continue;
    rank++;
    if (sample.length < 8_000) sample += piece.text;
    if (index === titleAt) {
      front.push(piece.text);
      continue;
    }
    if (rank <= FRONT && readLine(piece, true, found)) folds[index] = 'byline';
    else if (rank > FRONT && readLine(piece, false, found)) folds[index] = 'byline';
    else if (rank <= FRONT) front.push(piece.text);
    const attribution = readAttribution(piece.text);
    if (attribution?.role === 'source') sources.push(piece.text.slice(attribution.cut));
    original ??= readOriginal(piece.text);
  }
  const named = mergeAuthors([...found.bylines, found.analysts]);
  const authors = mergeAuthors([named, readAnalystGroups(pieces, folds, titleAt, named)]);
  const titlePiece = pieces[titleAt];
  const printed = titlePiece?.kind === 'text' ? readEmphasis(titlePiece.text).text : stem(fileName);
  const title = hints.title ?? printed;
  const channel = found.channel ?? hints.channel ?? null;
  const publisher = hints.publisher ?? findPublisher({ sources, front, channel, fileName });
  const byFile = (hints.authors ?? []).map((name) => ({ name, role: null, licences: [] }));
  return {
    title: titleAt,
    metadata: {
      title,
      publisher,
      series: findSeries(title, publisher),
      publishedOn: found.publishedOn ?? hints.publishedOn ?? null,
      originalPublishedOn: original?.publishedOn ?? null,
      originalTitle: original?.title ?? null,
      authors: authors.length > 0 ? authors : byFile,
      language: languageOf(sample),
    },
  };
}

/** A file's name without its extension. */
const stem = (fileName: string): string => fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '') || fileName;
