/**
 * Tables of contents and lists of figures: folded away, as the outline takes their place, and remembered,
 * because a line that the contents name is a heading.
 */
import { readCaption } from './caption';
import type { Folds } from './fold';
import type { Piece, TextPiece } from './piece';

const TITLE =
  /^(?:目\s*[录次錄]|内容目录|正文目录|报告目录|图表?目录|图表?索引|表格?目录|插图目录|附图目录|(?:table of )?contents|(?:list of )?(?:figures|tables|exhibits|charts)(?: and (?:figures|tables|exhibits|charts))?)\s*[：:]?$/iu;
const CONTENTS_ONLY = /目[录次錄]|索引|contents|list of/iu;
/** Dot leaders, and the page number that they lead to. */
const LEADER = /(?:[.．·…]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,6})?\s*$/iu;
const SHORT_LEADER = /(?:[.．·…]\s?){2,}[\s.]*\d{0,4}\s*$/u;
const PAGE = /(?:\s{2,}|\t|\s(?=\d{1,3}$))(?:\d{1,4}|[ivxlc]{1,6})\s*$/iu;
const MAX_EM = 90;
/** How many lines of a list may fail to look like entries before it ends. */
const MISSES = 1;

/** A heading's words alone, for comparing an entry with a heading of the text. */
export function normaliseHeading(text: string): string {
  return text
    .replace(LEADER, '')
    .replace(SHORT_LEADER, '')
    .replace(PAGE, '')
    .replace(/[\s\u3000*：:]+/g, '')
    .toLowerCase();
}

export interface Contents {
  /** Normalised texts of the entries. */
  readonly entries: ReadonlySet<string>;
}

/** True for an entry of a list of contents by itself: dots that lead to a page. */
export const isLeader = (text: string): boolean => text.length < 160 && LEADER.test(text);

const textAt = (pieces: readonly Piece[], folds: Folds, index: number): TextPiece | null => {
  const piece = pieces[index];
  return piece?.kind === 'text' && folds[index] === null && piece.width <= MAX_EM ? piece : null;
};

/** Where each short line's normalised text stands last. */
function lastPlaces(pieces: readonly Piece[]): Map<string, number> {
  const places = new Map<string, number>();
  pieces.forEach((piece, index) => {
    if (piece.kind === 'text' && piece.width <= MAX_EM)
      places.set(normaliseHeading(piece.text), index);
  });
  return places;
}

/** Whether a line under a contents title is one of its entries. */
function isEntry(piece: TextPiece, index: number, places: ReadonlyMap<string, number>): boolean {
  if (LEADER.test(piece.text) || PAGE.test(piece.text)) return true;
  if (readCaption(piece.text) && SHORT_LEADER.test(piece.text)) return true;
  const key = normaliseHeading(piece.text);
  return key.length >= 2 && (places.get(key) ?? index) > index;
}

/** The end of the list that begins at `from`: the index after its last entry. */
function endOfList(
  pieces: readonly Piece[],
  folds: Folds,
  from: number,
  places: ReadonlyMap<string, number>,
): number {
  let end = from;
  let misses = 0;
  const seen = new Set<string>();
  for (let index = from; index < pieces.length && misses <= MISSES; index++) {
    if (folds[index] !== null) continue;
    const piece = textAt(pieces, folds, index);
    if (!piece || TITLE.test(piece.text)) break;
    const key = normaliseHeading(piece.text);
    if (!LEADER.test(piece.text) && !PAGE.test(piece.text) && seen.has(key)) break;
    seen.add(key);
    if (isEntry(piece, index, places)) {
      end = index + 1;
      misses = 0;
    } else misses++;
  }
  return end;
}

/** Marks contents in `folds` and answers their entries. Linear in the number of pieces. */
export function foldContents(pieces: readonly Piece[], folds: Folds): Contents {
  const entries = new Set<string>();
  let places: Map<string, number> | null = null;
  for (let index = 0; index < pieces.length; index++) {
    const piece = textAt(pieces, folds, index);
    if (!piece) continue;
    const titled = piece.text.length < 40 && TITLE.test(piece.text);
    const next = textAt(pieces, folds, index + 1);
    if (!titled && !(LEADER.test(piece.text) && next && LEADER.test(next.text))) continue;
    places ??= lastPlaces(pieces);
    const from = titled ? index + 1 : index;
    const end = endOfList(pieces, folds, from, places);
    if (end - from < 2) {
      // A list of contents of which the copy kept the title alone.
      if (titled && end === from && CONTENTS_ONLY.test(piece.text)) folds[index] = 'navigation';
      continue;
    }
    for (let at = index; at < end; at++) {
      const entry = pieces[at];
      if (entry?.kind !== 'text' || folds[at] !== null) continue;
      folds[at] = 'navigation';
      if (at >= from && !readCaption(entry.text)) entries.add(normaliseHeading(entry.text));
    }
    index = end - 1;
  }
  return { entries };
}
