/** Who, what and when: read off the opening, the analysts' lines and the closing of a report. */
import type { Author, Metadata } from '../../../preload/contract/report';
import { readAnalystGroups } from './analysts';
import {
  mergeAuthors,
  readAnalysts,
  readByline,
  readCredit,
  readNameList,
  readNames,
} from './authors';
import { readChannelLine } from './channel';
import type { DocumentHints } from '../loose-document';
import { readContacts } from './contacts';
import { findDate, findMonth, isDateLine, withoutDate } from './dates';
import { readEmphasis } from './emphasis';
import type { Folds } from './fold';
import { languageOf } from './language';
import { readOriginal } from './original';
import { readAttribution } from './attribution';
import { readCaption } from './caption';
import { houseOfLine, isCoverLine, isRubric } from './masthead';
import { isRating } from './heading-shape';
import { isMatter } from './matter';
import { readNumbering } from './numbering';
import type { Piece, TextPiece } from './piece';
import { findPublisher, findSeries, houseOfClosing } from './publisher';
import { readReposted } from './reposted';
import { endsSentence } from './sentence';
import { findTitle, isSubject, titleLength, titleStart } from './title';
import type { Span } from './title';
import { joinPieces } from './join';
import type { SeamStyle } from './join';

/** A first look for a licence number. */
const MAY_LICENSE = /[SA]\d{13}|[A-Z]{3}\d{3}/;
/** How many texts from the top a byline may stand in. */
const FRONT = 30;
/** How many of them stand above the text where the format gave the title. */
const COVER_TEXTS = 12;
/** A text this wide that ends its sentence is a paragraph. */
const PARAGRAPH_EM = 60;

interface Found {
  readonly bylines: (readonly Author[])[];
  readonly analysts: Author[];
  channel: string | null;
  publishedOn: string | null;
  /** Named on a line of its own above or below the title. */
  house: string | null;
  /** A paragraph of the text has come: what follows is no cover any more. */
  begun: boolean;
  /** The format's own heading has come below the title: a list below it says something of the text. */
  headed: boolean;
}

/** Reads "2 May 2023 | Harbor Peak Research", in either order; false for any other line. */
function readDatedHouse(text: string, found: Found): boolean {
  const parts = text.length > 90 ? [] : text.split(/\s*[|｜·•]\s*|\s{2,}/u);
  const date = parts.find(isDateLine);
  const others = parts.filter((part) => part !== date);
  if (date === undefined || others.length === 0) return false;
  if (!others.every((part) => houseOfLine(part) !== null || isRubric(part))) return false;
  found.publishedOn ??= findDate(date) ?? findMonth(date);
  found.house ??= others.map(houseOfLine).find((house) => house !== null) ?? null;
  return true;
}

/** A date and a letter or two beside it, which a logo left. */
function isAlmostDate(text: string): boolean {
  if (text.length > 48 || !/(?:19|20)\d{2}/.test(text)) return false;
  const rest = withoutDate(text);
  return rest !== text && (rest.match(/[\p{L}\d]/gu)?.length ?? 0) <= 2;
}

/** What covers label beside the text, and the earlier reports that they list by title. */
const COVER_LABEL =
  /^(?:(?:行业|股价|市场|公司)?(?:走势|表现)(?:对比|图)?|相关(?:研究|报告|研究报告)|市场数据|基[本础]数据|《[^《》]{4,60}》\s*(?:[-—–（(]*\s?(?:19|20)\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[)）]?)?)$/u;
const isCoverLabel = (text: string): boolean => text.length < 80 && COVER_LABEL.test(text);

/** "Global Research 7 July 2026": what kind of report it is, and its date. */
function isDatedRubric(text: string): boolean {
  if (text.length > 60 || !/(?:19|20)\d{2}/.test(text)) return false;
  const rest = withoutDate(text).trim();
  return rest !== text && isRubric(rest);
}

/** Reads one line as metadata; true if it says nothing else and may leave the text. */
function readLine(piece: TextPiece, inFront: boolean, above: boolean, found: Found): boolean {
  const { text } = piece;
  if (piece.width > 110 || piece.raw.trim().includes('\t') || isMatter(text)) return false;
  if (inFront) {
    const open = !found.begun && !found.headed;
    if (open && (isCoverLine(text) || (!above && isRating(text)) || isCoverLabel(text)))
      return true;
    if (!open && readAttribution(text)?.role === 'source') return false;
    if (isRubric(text) || (above && isSubject(text))) return true;
    if (readDatedHouse(text, found)) return true;
    const house = houseOfLine(text);
    if (house !== null) {
      found.house ??= house;
      return true;
    }
    const credit = readCredit(text);
    if (credit) {
      found.house ??= credit.house;
      found.bylines.push(credit.authors);
      return true;
    }
    const reposted = readReposted(text);
    if (reposted) {
      found.channel ??= reposted.channel;
      found.publishedOn ??= reposted.publishedOn;
      return true;
    }
    const channel = readChannelLine(text);
    if (channel) {
      found.channel ??= channel.channel;
      found.publishedOn ??= channel.publishedOn;
      found.bylines.push(channel.authors.map((name) => ({ name, role: null, licences: [] })));
      return true;
    }
    if (isDateLine(text) || isAlmostDate(text) || isDatedRubric(text)) {
      found.publishedOn ??= findDate(text) ?? findMonth(text);
      return true;
    }
    const listed = readByline(text);
    const byline = listed.length > 0 ? listed : readNameList(text);
    if (byline.length > 0) {
      found.bylines.push(byline);
      return true;
    }
  }
  if (!inFront && !MAY_LICENSE.test(text)) return false;
  const analysts = endsSentence(text) ? [] : readAnalysts(text);
  if (analysts.length === 0) return false;
  if (!inFront && analysts.every(({ licences }) => licences.length === 0)) return false;
  found.analysts.push(...analysts);
  return true;
}

/** A heading of the format's own, or by its number, or a caption: the text has begun. */
function opensText({ text, hints }: TextPiece): boolean {
  if (hints.heading?.trust === 'certain') return true;
  const scheme = readNumbering(text)?.scheme;
  return scheme === 'han' || scheme === 'chapter' || (readCaption(text)?.number ?? null) !== null;
}

/** How many lines below the title the authors' names may stand. */
const NAMES_WITHIN = 4;

/** Reads a line of names below the title, if a date, a house or the abstract follows, not a paragraph. */
function readNamesAt(pieces: readonly Piece[], index: number, found: Found): boolean {
  const piece = pieces[index];
  const next = pieces[index + 1];
  if (piece?.kind !== 'text' || next?.kind !== 'text') return false;
  const isFront =
    isDateLine(next.text) ||
    isMatter(next.text) ||
    houseOfLine(next.text) !== null ||
    next.text.includes('@');
  const names = isFront ? readNames(piece.text) : [];
  if (names.length > 0) found.bylines.push(names);
  return names.length > 0;
}

/** Whether a line repeats the title, as copies do that put a name above the text's own title. */
function saysAgain(text: string, title: string | undefined): boolean {
  if (title === undefined || title.length < 6) return false;
  const more = text.length - title.length;
  return more >= 0 && more <= 8 && text.includes(title);
}

/** A name of one or two words, such as covers set above the headline. */
const NAME_ABOVE = /^\p{Lu}[\p{L}.&'’-]+(?: \p{Lu}[\p{L}.&'’-]+)?$/u;
/** So many lines at the top may name the subject of a title that its format gave. */
const ABOVE = 4;

/** Whether a line in large type is such a name, and no heading of a text right below it. */
function isNameAbove({ text, hints }: TextPiece, next: Piece | undefined): boolean {
  if ((hints.size ?? 1) < 1.1 || hints.heading?.trust === 'certain' || isMatter(text)) return false;
  const isText = next?.kind === 'text' && (next.width > PARAGRAPH_EM || endsSentence(next.text));
  return NAME_ABOVE.test(text) && !isText;
}

/** The title as printed, its lines put together. */
function printedTitle(
  pieces: readonly Piece[],
  { from, to }: Span,
  style: SeamStyle,
): string | null {
  const lines = pieces.slice(from, to).filter((piece) => piece.kind === 'text');
  return lines.length === 0 ? null : readEmphasis(joinPieces(lines, style).text).text;
}

/**
 * Reads the metadata of a report and folds the lines that say nothing more (`byline`). The title's piece is
 * answered by its span, for it leaves the text too; an empty span where `hints` give the title (which the reader of
 * the format has taken out of the text), or the file name has to serve as one.
 */
export function readMetadata(
  pieces: readonly Piece[],
  folds: Folds,
  fileName: string,
  hints: DocumentHints,
  style: SeamStyle,
): { readonly metadata: Metadata; readonly title: Span } {
  const titleAt = hints.title ? -1 : findTitle(pieces, folds, fileName);
  const end = titleAt < 0 ? -1 : titleAt + titleLength(pieces, folds, titleAt);
  const title: Span = { from: titleStart(pieces, folds, titleAt), to: end };
  const titlePiece = pieces[titleAt];
  const titleText = hints.title ?? (titlePiece?.kind === 'text' ? titlePiece.text : undefined);
  const found: Found = {
    bylines: [],
    analysts: [],
    channel: null,
    publishedOn: null,
    house: null,
    begun: false,
    headed: false,
  };
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
    if (index >= title.from && index < title.to) {
      front.push(piece.text);
      continue;
    }
    if (titleAt < 0 && rank <= ABOVE && isNameAbove(piece, pieces[index + 1])) {
      folds[index] = 'byline';
      continue;
    }
    if (rank <= FRONT && saysAgain(piece.text, titleText)) {
      folds[index] = 'byline';
      continue;
    }
    const above = titleAt < 0 ? rank <= COVER_TEXTS : index < title.from;
    const after = index - title.to;
    if (titleAt >= 0 && after >= 0 && after < NAMES_WITHIN && readNamesAt(pieces, index, found)) {
      folds[index] = 'byline';
      continue;
    }
    if (piece.width > PARAGRAPH_EM && endsSentence(piece.text)) found.begun = true;
    if (!above && opensText(piece)) found.headed = true;
    if (readLine(piece, rank <= FRONT, above, found)) folds[index] = 'byline';
    else if (rank <= FRONT) front.push(piece.text);
    const attribution = readAttribution(piece.text);
    if (attribution?.role === 'source') sources.push(piece.text.slice(attribution.cut));
    original ??= readOriginal(piece.text);
  }
  const contacts = readContacts(pieces, folds);
  const known = mergeAuthors([...found.bylines, found.analysts, contacts]);
  const authors = mergeAuthors([known, readAnalystGroups(pieces, folds, title, known)]);
  const named = hints.title ?? printedTitle(pieces, title, style) ?? stem(fileName);
  const channel = found.channel ?? hints.channel ?? null;
  const house = found.house ?? houseOfClosing(pieces);
  const publisher =
    hints.publisher ?? findPublisher({ sources, front, house, channel, fileName, pieces });
  const byFile = (hints.authors ?? []).map((name) => ({ name, role: null, licences: [] }));
  return {
    title,
    metadata: {
      title: named,
      publisher,
      series: findSeries(named, publisher),
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
