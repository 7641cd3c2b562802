/** What a line says for or against being a heading by itself, whatever stands around it. */
import { readAttribution } from './attribution';
import { isTicked } from './bullet';
import { isColumnar } from './columns';
import { withoutDate } from './dates';
import { isMatter } from './matter';
import { readNumbering } from './numbering';
import type { Numbering } from './numbering';
import type { TextPiece } from './piece';
import { countScripts } from './script';
import {
  beginsContinuing,
  beginsLowerCase,
  endsClause,
  endsInOpenWord,
  endsOpen,
  endsSentence,
  lastWord,
} from './sentence';

export interface HeadingShape {
  readonly text: string;
  readonly numbering: Numbering | null;
  /** A word that names a part of a report by itself: 摘要, 风险提示, Conclusion. */
  readonly matter: boolean;
  /** "技术篇：…": a part by its word. */
  readonly part: boolean;
  readonly bold: boolean;
  readonly width: number;
  /** False where the words alone rule a heading out. */
  readonly possible: boolean;
}

export const MAX_HEADING_EM = 60;

const PART = /^[^，。；：]{1,12}篇(?:[：:\s]|$)/u;
const NOT_HEADING =
  /https?:\/\/|www\.|@[\w-]+\.|(?:tel|电话|传真|邮箱|e-?mail|地址)\s*[：:]|执业证书|执证编号|^\s*(?:19|20)\d{2}\s*[年/.-]\s*\d{1,2}\s*[月/.-]?(?:\s*\d{1,2}\s*日?)?\s*$/iu;

/** A rating by itself, however it was come to: "维持买入", "BUY (unchanged)". */
const RATING =
  /^(?:(?:维持|首次(?:覆盖)?|上调至?|下调至?|重申|投资评级)\s*[：:]?\s*)?[“"]?(?:买入|增持|推荐|强烈推荐|谨慎推荐|中性|减持|卖出|持有|强于大市|弱于大市|跑赢(?:行业|大市)|优于大市|看好|buy|sell|hold|outperform|underperform|overweight|underweight|neutral|accumulate|reduce|equal[- ]weight|market[- ]perform|not rated)[”"]?(?:\s*[（(].{0,16}[)）])?(?:评级)?$/iu;
export const isRating = (text: string): boolean => RATING.test(text);

/** A person and the letters after the name. */
const TITLED_NAME = /^[\p{L}.'’ -]{4,40},?\s+(?:CFA|CPA|FRM|Ph\.?D\.?)$/u;

/** Prices of a share, which covers set large: "PO: 101.60 HKD | Price: 92.25 HKD". */
const PRICE =
  /(?:^|\|\s*)(?:PO|PT|TP|price(?: target| objective)?)\s*(?:\([^)]{1,16}\)\s*)?[:：]\s*\S{0,6}\s?\d/iu;
/** The head of a table whose columns lost their places: two units or more. */
const UNITS =
  /\((?:[¥$€£%x]|[A-Z]{2,4}|\p{Lu}?\p{Ll}{1,3} ?mn|mn|bn)\)\s.*\((?:[¥$€£%x]|[A-Z]{2,4}|mn|bn)\)/u;

const INNER_STOP = /[。！？；][^"”’」』）)]/u;

/** The end of a Latin sentence and the beginning of another one; abbreviations are shorter. */
const INNER_STOP_EN = /(?<!\b(?:Corp|Dept|Prof))[\p{Ll}\d%)]{3}\.\s+\p{Lu}/u;
/** A formula and its number: "F = ma (3)". */
const FORMULA = /^[^\p{Script=Han}]{0,60}[^\p{Script=Han}\s]\s+\(\d{1,2}\)\s?\S*$/u;
const ASIDE = /^[(（][^()（）]*[)）]$/u;

/** Takes a number, markers of emphasis and white space off a heading's text. */
function coreOf(text: string): { core: string; numbering: Numbering | null } {
  const numbering = readNumbering(text);
  return { core: numbering ? text.slice(numbering.cut) : text, numbering };
}

function isPossible(text: string, core: string, width: number, matter: boolean): boolean {
  if (matter) return true;
  if (width > MAX_HEADING_EM || text.includes('\t')) return false;
  const last = lastWord(text);
  if (endsSentence(text) && last !== '？' && last !== '?' && last !== '！' && last !== '!')
    return false;
  if (last === '；' || last === ';' || endsOpen(text) || beginsContinuing(text)) return false;
  if (beginsLowerCase(text) || INNER_STOP.test(text)) return false;
  if (INNER_STOP_EN.test(text) || ASIDE.test(text) || FORMULA.test(text)) return false;
  if (core === text && endsInOpenWord(core)) return false;
  if (/^[.*†‡§]/u.test(text) || PRICE.test(text) || UNITS.test(text)) return false;
  if (isColumnar(core) || NOT_HEADING.test(text) || isAttribution(text)) return false;
  if (isTicked(text) || isRating(text) || TITLED_NAME.test(text) || isDated(text)) return false;
  const { ideographs, letters, digits, others } = countScripts(core);
  return ideographs + letters >= 2 && ideographs + letters >= (digits + others) * 0.8;
}

/** A date, and hardly anything beside it. */
function isDated(text: string): boolean {
  if (text.length > 48 || !/(?:19|20)\d{2}/.test(text)) return false;
  const rest = withoutDate(text);
  return rest !== text && (rest.match(/[\p{L}]/gu)?.length ?? 0) < 8;
}

/** Sources, notes and units are no headings, wherever they stand. */
function isAttribution(text: string): boolean {
  const role = readAttribution(text)?.role;
  return role === 'source' || role === 'note' || role === 'unit';
}

/** The shape of one text piece, read once and kept in it: a map beside the pieces is some ten times slower. */
export function headingShape(piece: TextPiece): HeadingShape {
  const kept = piece.memo.shape;
  if (kept) return kept;
  const shape = NO_WORDS.test(piece.text) ? wordless(piece) : readShape(piece);
  piece.memo.shape = shape;
  return shape;
}

/** Figures of a chart or a table and nothing else. */
const NO_WORDS = /^[-+–—\d\s.,%()*$€£~/:]+$/u;

const wordless = ({ text, width }: TextPiece): HeadingShape => ({
  text,
  numbering: null,
  matter: false,
  part: false,
  bold: false,
  width,
  possible: false,
});

function readShape(piece: TextPiece): HeadingShape {
  const { text } = piece;
  const { core, numbering } = coreOf(text);
  const matter = isMatter(core);
  return {
    text,
    numbering,
    matter,
    part: PART.test(text) || numbering?.scheme === 'part',
    bold:
      piece.hints.bold === true ||
      (piece.marks ?? []).some(
        ({ type, start, end }) => type === 'strong' && end - start >= text.length,
      ),
    width: piece.width,
    possible: isPossible(text, core, piece.width, matter),
  };
}

/** True for a lead-in: a short line that ends in a colon. */
export const isLeadIn = (shape: HeadingShape): boolean => !shape.matter && endsClause(shape.text);
