/** Which of the first lines is the title. */
import { isDateLine } from './dates';
import { readAnalysts, readByline, readCredit, readNameList } from './authors';
import { readChannelLine } from './channel';
import { readAttribution } from './attribution';
import { readCaption } from './caption';
import { isColumnar } from './columns';
import { readBullet } from './bullet';
import { houseOfLine, isRubric } from './masthead';
import { isRating } from './heading-shape';
import { isMatter } from './matter';
import { readNumbering } from './numbering';
import type { Folds } from './fold';
import type { Piece, TextPiece } from './piece';
import { endsInOpenWord, endsSentence } from './sentence';
import { countScripts } from './script';

/** How many lines of the opening may be the title; rubrics, houses, prices and bylines are not counted. */
const LOOK_AT = 14;
const LOOK_AT_LINES = 60;
const MAX_EM = 70;
/** Runs of letters and Han characters of a file name, to compare a line with. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A company and its code: what a report is about, not what it says. */
const COMPANY =
  /^[\p{Script=Han}A-Za-z*&\s-]{2,16}\s?[（([]\s?[0-9A-Z]{1,6}(?:\.[A-Z]{1,3})?\s?[）)\]]$|^[\p{Script=Han}]{2,6}(?:控股|集团|股份)$|股份有限公司$|有限责任公司$/u;
/** The same in English: a name and its code at an exchange, and nothing that says more. */
const LISTED =
  /^(?=.{4,60}$)[\p{L}&.,'’ -]{2,40}?[\s(（[,-]*(?:\b(?:NYSE|NASDAQ|HKEX|SEHK|SSE|SZSE|LSE)\s?[:：]\s?[A-Z0-9.]{1,6}|\b\d{3,6}[.\s](?:HK|SZ|SS|SH|CH|TT|TWO?|KS|KQ|JP|T)\b|\b[A-Z]{1,5}[.\s](?:US|UN|UW|UQ|N|O|LN|L|GR)\b)[\s,/|)）\]]*(?:\d{3,6}[.\s][A-Z]{2,3}|[A-Z]{1,5}[.\s][A-Z]{1,2})?[)）\]\s]*$/u;

/** True for words that end as the name of a listed company does: "Tencent Holdings", "Acme Group Ltd.". */
export const isCompanyName = (line: string): boolean =>
  /^(?:\p{Lu}[\p{L}&.'’-]*\s+){1,4}(?:Holdings?|Group|Corp(?:oration)?|Inc|Ltd|Limited|PLC|Company|Co)\.?$/u.test(
    line,
  );

/** A company and the class of its shares, or a country and a sector: "Midland Group (H/A)", "China Paper Sector". */
const SUBJECT =
  /^(?:(?:\p{Lu}[\p{L}&.'’-]*\s+){1,5}(?:[-–]\s*[ABH]|\([ABH](?:\/[ABH])*\))|(?:\p{Lu}[\p{L}&.'’-]*\s+){1,4}(?:Sector|Sectors|Industry)|[\p{L} ]{2,40}(?:\([A-Z]{2,4}\)\s?)?\|\s?[\p{L}& ]{2,32})$|^(?:(?:Greater )?China|Japan|Korea|Taiwan|India|Hong Kong|Asia(?: Pacific)?|APAC|ASEAN|Europe(?:an)?|US|North America|Global)(?:\s(?!Outlook|Review|Monitor|Strategy|Weekly|Report)\p{Lu}[\p{L}&]*){1,3}$|^\p{Lu}[\p{L} ]{4,40} (?:industry|sector) update$/u;

/** True for a line that names what a report is about, without saying anything of it. */
export const isSubject = (line: string): boolean =>
  isCompany(line) || (line.length <= 50 && SUBJECT.test(line));

/** True for a line that only names the company that a report is about. */
export const isCompany = (line: string): boolean =>
  line.length <= 60 &&
  (COMPANY.test(line) || LISTED.test(line) || /^[^|]{2,40}\|[^|]{2,24}$/u.test(line)) &&
  (!line.includes('|') || isCompanyName(line.slice(0, line.indexOf('|')).trim()));

/** Ratings, prices and contacts on a cover. */
const COVER =
  /(?:评级|目标价|收盘价|当前价|现价|总市值|流通市值|总股本|市盈率|rating|price target|target price|market cap)\s*(?:[（(][^）)]*[）)])?\s*[：:]|(?:买入|增持|推荐|中性|强于大市|看好|优于大市|减持|持有)\s*[（(/|｜]\s*(?:维持|首次|上调|下调)|^(?:市场数据|基本数据|基础数据|主要数据|相关报告|相关研究|相关研究报告|市场表现|走势对比|行业走势|股价走势|股价表现|公司基本情况|本期内容|内容详情)|\s(?!(?:19|20)\d{2}$)[-+]?[\d.,/%]+$|https?:|www\.|@\w|电话|邮箱|来源\s*[：:]|^[（(].*[）)]$/iu;

function scoreTitle(piece: TextPiece, rank: number, fileName: string): number {
  const { text, width, hints } = piece;
  let score = 2 - rank * 0.25;
  if (hints.heading?.level === 1) score += 4;
  else if (hints.heading) score += 1;
  if ((hints.size ?? 1) > 1.4) score += 4;
  if (width >= 8 && width <= 50) score += 1;
  if (width < 5) score -= 2;
  if (endsSentence(text)) score -= width > 30 ? 6 : 1;
  if (isRubric(text)) score -= 4;
  else if (houseOfLine(text) !== null || isSubject(text)) score -= 3;
  if (COVER.test(text)) score -= 4;
  if (readNumbering(text)) score -= 3;
  if (isColumnar(text)) score -= 4;
  if (readBullet(text)) score -= 2;
  const name = bare(fileName.replace(/\.[a-z0-9]{1,5}$/i, ''));
  const line = bare(text);
  if (line.length >= 4 && (name.includes(line) || (name.length >= 4 && line.includes(name))))
    score += 2;
  return score;
}

/** A line that is something else by its own words. */
function isOther(text: string): boolean {
  const { ideographs, letters } = countScripts(text, 100);
  return (
    ideographs + letters < 2 ||
    isMatter(text) ||
    isDateLine(text) ||
    readByline(text).length > 0 ||
    readAnalysts(text).length > 0 ||
    readNameList(text).length > 0 ||
    readCredit(text) !== null ||
    readChannelLine(text) !== null ||
    readAttribution(text) !== null ||
    readCaption(text)?.separated === true
  );
}

/** Indices of the pieces that make the title, `to` not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const MAX_LINES = 3;

/** "（2023 年）" below the name of a white paper. */
const YEAR_BELOW = /^[（(](?:19|20)\d{2}\s?年?(?:版|度|[^（()）]{0,6})?[）)]$/u;

/** Whether the line below still belongs to the title: it broke off in the middle, or was centred over lines. */
function goesOn(head: TextPiece, tail: Piece | undefined): boolean {
  if (tail?.kind !== 'text' || tail.gap > 0 || tail.page || tail.width > MAX_EM) return false;
  if (YEAR_BELOW.test(tail.text)) return true;
  if (isOther(tail.text) || isRubric(tail.text) || COVER.test(tail.text)) return false;
  if (readNumbering(tail.text) || readBullet(tail.text) || endsSentence(head.text)) return false;
  return (
    /[，,：:;；、—–-]$/u.test(head.text) || endsInOpenWord(head.text) || /^[—–]/u.test(tail.text)
  );
}

/**
 * Whether a line is what did not fit the title's own: a headline with its parts, then a shorter line of words, and
 * right below it the rating, the date or the people.
 */
function isRest(head: TextPiece, tail: Piece | undefined, next: Piece | undefined): boolean {
  if (tail?.kind !== 'text' || next?.kind !== 'text' || tail.gap > 0 || tail.page) return false;
  const { text } = tail;
  if (!/[，：]/u.test(head.text) || head.width < 14 || tail.width > head.width * 0.7) return false;
  if (!/^[\p{Script=Han}A-Za-z0-9、“”]{2,24}$/u.test(text) || endsSentence(head.text)) return false;
  if (isOther(text) || isRubric(text) || isRating(text) || houseOfLine(text) !== null) return false;
  if (isSubject(text) || readNumbering(text)) return false;
  return isRating(next.text) || isDateLine(next.text) || readAnalysts(next.text).length > 0;
}

/** A report of a year or a quarter, which says whose only together with the company's name above it. */
const PERIODICAL =
  /^(?:(?:19|20)\d{2}|二[〇○零]\S{2})\s?年?\s?(?:年度|半年度|第?[一二三四]季度)\s?报告(?:全文|正文|摘要)?$|^(?:annual|interim|quarterly|half-year(?:ly)?) report(?: (?:19|20)\d{2}(?:[-/]\d{2,4})?)?$|^(?:19|20)\d{2} (?:annual|interim) report$/iu;

/** Where the title begins: at the company's name above a report that is called by its year alone. */
export function titleStart(pieces: readonly Piece[], folds: Folds, title: number): number {
  const head = pieces[title];
  const above = pieces[title - 1];
  if (head?.kind !== 'text' || above?.kind !== 'text' || folds[title - 1] !== null) return title;
  const names = isCompany(above.text) || isCompanyName(above.text);
  return PERIODICAL.test(head.text) && names ? title - 1 : title;
}

/** How many pieces from the title's on make the title. */
export function titleLength(pieces: readonly Piece[], folds: Folds, title: number): number {
  let count = 1;
  for (let head = pieces[title]; head?.kind === 'text' && count < MAX_LINES; count++) {
    const tail = pieces[title + count];
    const follows = pieces[title + count + 1];
    if (folds[title + count] !== null) break;
    if (!goesOn(head, tail) && !isRest(head, tail, follows)) break;
    head = tail;
  }
  return count;
}

/** Index of the title among the pieces, or -1 where no line of the opening can be one. */
export function findTitle(pieces: readonly Piece[], folds: Folds, fileName: string): number {
  let best = -1;
  let bestScore = 0;
  let rank = 0;
  const last = Math.min(pieces.length, LOOK_AT_LINES);
  for (let index = 0; index < last && rank < LOOK_AT; index++) {
    const piece = pieces[index];
    if (piece?.kind !== 'text' || folds[index] !== null) continue;
    if (piece.width > MAX_EM || piece.raw.trim().includes('\t')) {
      if (best >= 0 || piece.width > 200) break;
      rank++;
      continue;
    }
    if (isMatter(piece.text) && best >= 0) break;
    if (!isOther(piece.text)) {
      const score = scoreTitle(piece, rank, fileName);
      if (score > bestScore) {
        bestScore = score;
        best = index;
      }
      if (!isRubric(piece.text) && !COVER.test(piece.text) && houseOfLine(piece.text) === null)
        rank++;
    }
  }
  return best;
}
