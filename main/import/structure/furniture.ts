/** Page furniture: page numbers, running headers and footers, standing notices. */
import { readAttribution } from './attribution';
import { readBullet } from './bullet';
import { readCaption } from './caption';
import type { Folds } from './fold';
import type { Piece, TextPiece } from './piece';
import { isTrace } from './trace';

const NOTICE =
  /^(?:[-—\s]*)(?:请(?:务必)?(?:仔细)?阅读(?:正文之后|正文后|最后(?:一页|特别)|末页|本报告|在本报告|报告末页|报告最后)|敬请(?:参阅|阅读|关注)(?:最后|末页|报告|正文|文后|本报告)|本报告(?:的)?信息(?:均)?来(?:源|自)于?公开|证券研究报告\s*(?:[|｜·•/]\s*\S{0,12})?$|请阅读最后|谨请参阅|(?:please )?(?:see|refer to|read) (?:the )?(?:important )?(?:last page|disclosures?|disclaimers?|end of|appendix|back page|final page))/iu;
/** A footer in one line: "House | Please see important disclosures … 12". */
const FOOTER =
  /^[^。！？]{0,60}[|｜·•–-]\s*(?:please )?(?:see|refer to|read) [^。]{0,40}(?:disclosures?|disclaimers?)[^。]{0,40}$/iu;
/** A standing notice that sends the reader to the disclosures, or to where more reports are. */
const STANDING =
  /^(?:please )?(?:see|refer to|read|for)\b[^.]{0,90}\b(?:analyst certifications?|(?:important|required)\s+disclosures?|disclosure (?:section|appendix))\b.{0,140}$|^(?:more reports from|to access our research|.{0,30}research is available (?:on|at))\b.{0,120}$/iu;
/** Whom a copy was made for. */
const COPY =
  /^(?:本\S{0,8}(?:研报|报告|文件|资料)(?:仅供|由)\s?\S{2,60}\s?(?:下载|使用|内部使用)|(?:this|prepared|intended) .{0,40}(?:exclusively |exclusive use |solely )?for(?: the use of)? \S+@\S+)\S{0,6}$/iu;
const PAGE =
  /^(?:第\s*\d{1,4}\s*页(?:\s*[，,/／]?\s*共\s*\d{1,4}\s*页)?|page\s+\d{1,4}(?:\s+of\s+\d{1,4})?|[-–—~·]\s*\d{1,4}\s*[-–—~·]|\d{1,4}\s*[/／]\s*\d{1,4}|p\.\s?\d{1,4})$/iu;
/** Fields that a template of a word processor left: "[Table_Summary]". */
const FIELD = /^(?:\[(?:Table|Title|Author|Grade|Industry)_\w{2,24}\]\s*)+$/u;
/** A bare number; one with a leading zero ("01") numbers a chapter. */
const BARE = /^[1-9]\d{0,3}$/;
const RULE = /^(?:[-–—_=*·•~]\s?){3,}$/u;
/** Lines that far apart from each other repeat as furniture does. */
const APART = 12;

/** Folds notices, page numbers with words, and rules. */
function foldCertain(piece: TextPiece): boolean {
  const { text } = piece;
  if (text.length > 260) return false;
  if (STANDING.test(text) || COPY.test(text) || isTrace(text)) return true;
  if (text.length > 80) return false;
  if (PAGE.test(text) || FIELD.test(text) || NOTICE.test(text) || RULE.test(text)) return true;
  return /discl/i.test(text) && FOOTER.test(text);
}

/** A number that is set off to the middle or the right of its line. */
const isCentred = (piece: Piece | undefined): boolean =>
  piece?.kind === 'text' && /^(?:\s{12}|\u3000{6})/u.test(piece.raw);

/** The longest run of bare numbers that counts up by one, apart from each other as page numbers are. */
function findBareNumbers(pieces: readonly Piece[]): number[] {
  /** For each value the piece that has it last; for each piece the one before it in its run. */
  const latest = new Map<number, number>();
  const before = new Map<number, number>();
  const lengths = new Map<number, number>();
  let best = -1;
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'text' || piece.text.length > 4 || !BARE.test(piece.text)) return;
    const value = Number(piece.text);
    const last = latest.get(value - 1);
    const joins = last !== undefined && index - last >= 4;
    if (joins) before.set(index, last);
    lengths.set(index, joins ? (lengths.get(last) ?? 0) + 1 : 1);
    latest.set(value, index);
    if ((lengths.get(index) ?? 0) > (lengths.get(best) ?? 0)) best = index;
  });
  const run: number[] = [];
  for (let at: number | undefined = best; at !== undefined && at >= 0; at = before.get(at))
    run.push(at);
  const pages = run.filter((index) => pieces[index]?.page || pieces[index + 1]?.page).length;
  const centred = run.filter((index) => isCentred(pieces[index])).length;
  return run.length >= 4 || pages >= 2 || centred >= 2 ? run : [];
}

const mask = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ');

/** A line that may be a running header at all. */
function mayRepeat(piece: TextPiece): boolean {
  if (piece.width > 50 || piece.width < 2 || piece.raw.includes('\t')) return false;
  return !readAttribution(piece.text) && !readCaption(piece.text) && !readBullet(piece.text);
}

/** Groups of lines that are equal but for their digits, three times or more, and apart from each other. */
function findRepeated(pieces: readonly Piece[], folds: Folds): number[] {
  const groups = new Map<string, number[]>();
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'text' || folds[index] !== null || !mayRepeat(piece)) return;
    const key = mask(piece.text);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  });
  const repeated: number[] = [];
  for (const group of groups.values()) {
    if (!isRunning(group, pieces, folds)) continue;
    const keepFirst = isOpening(group[0] ?? 0, pieces);
    for (const index of keepFirst ? group.slice(1) : group) repeated.push(index);
  }
  return repeated;
}

/** The first of a group may be the title itself, from which the header was taken. */
function isOpening(index: number, pieces: readonly Piece[]): boolean {
  const piece = pieces[index];
  return index < 8 && piece?.kind === 'text' && piece.width >= 8 && !/\d{1,4}$|\|/.test(piece.text);
}

/** Whether a group stands where pages begin or end, or recurs often and evenly. */
function isRunning(group: readonly number[], pieces: readonly Piece[], folds: Folds): boolean {
  if (group.length < 2) return false;
  const span = (group.at(-1) ?? 0) - (group[0] ?? 0);
  if (span / (group.length - 1) < APART) return false;
  if (group.length >= 3 && endsInPageNumbers(group, pieces)) return true;
  const atEdge = group.filter((index) => isAtPageEdge(index, pieces, folds)).length;
  return atEdge >= (group.length === 2 ? 2 : group.length * 0.6);
}

const LAST_NUMBER = /(?:^|\s|[|｜])(\d{1,4})$/u;
const FIRST_NUMBER = /^(\d{1,4})(?:\s|[|｜])/u;

/** Whether the lines of a group end, or begin, in numbers that count up. */
function endsInPageNumbers(group: readonly number[], pieces: readonly Piece[]): boolean {
  const countsUp = (pattern: RegExp): boolean => {
    let last = 0;
    return group.every((index) => {
      const piece = pieces[index];
      const text = piece?.kind === 'text' ? piece.text : '';
      const number = Number(pattern.exec(text)?.[1] ?? 0);
      const isNext = number > last;
      last = number;
      return isNext;
    });
  };
  return countsUp(LAST_NUMBER) || countsUp(FIRST_NUMBER);
}

/** Whether within two lines of this one a page breaks or a page number or notice stands. */
function isAtPageEdge(index: number, pieces: readonly Piece[], folds: Folds): boolean {
  for (let at = index - 2; at <= index + 2; at++) {
    if (folds[at] === 'page-furniture' && at !== index) return true;
  }
  return Boolean(
    pieces[index]?.page ||
    pieces[index - 1]?.page ||
    pieces[index + 1]?.page ||
    pieces[index + 2]?.page,
  );
}

/** Marks page furniture in `folds`. Linear in the number of pieces. */
export function foldFurniture(pieces: readonly Piece[], folds: Folds): void {
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'text' || folds[index] !== null) return;
    if (piece.hints.aside) folds[index] = piece.hints.aside;
    else if (foldCertain(piece)) folds[index] = 'page-furniture';
  });
  for (const index of findBareNumbers(pieces)) folds[index] = 'page-furniture';
  for (const index of findRepeated(pieces, folds)) folds[index] = 'page-furniture';
}
