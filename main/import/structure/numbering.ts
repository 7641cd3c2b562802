/**
 * Numbering schemes of headings, from the widest to the narrowest, as Chinese and English reports use them.
 * The order of `SCHEMES` is the order in which they nest.
 */

export const SCHEMES = [
  'part',
  'chapter',
  'section',
  'han', // 一、
  'han-bracket', // （一）
  'decimal-1', // 1. or 1、
  'decimal-2', // 1.1
  'decimal-3',
  'decimal-4',
  'bracket', // （1）
  'circled', // ①
] as const;
export type Scheme = (typeof SCHEMES)[number];

export interface Numbering {
  readonly scheme: Scheme;
  /** The last number of it, for telling sequences apart: 3 for "2.3". */
  readonly number: number;
  /** The numbers before the last one: "2." for "2.3". */
  readonly prefix: string;
  /** Where what follows the number begins. */
  readonly cut: number;
}

const HAN_DIGITS = '〇一二三四五六七八九';

/** The value of a Han numeral up to 99; 0 where it is none. */
export function hanNumber(text: string): number {
  const [tens, ones, more] = text.split('十');
  if (more !== undefined || tens === undefined) return 0;
  if (ones === undefined) return text.length === 1 ? Math.max(0, HAN_DIGITS.indexOf(text)) : 0;
  const high = tens === '' ? 1 : HAN_DIGITS.indexOf(tens);
  const low = ones === '' ? 0 : HAN_DIGITS.indexOf(ones);
  return high < 1 || low < 0 ? 0 : high * 10 + low;
}

const numeral = (text: string): number =>
  /^\d+$/.test(text)
    ? Number(text)
    : /^[ivxlc]+$/i.test(text)
      ? romanNumber(text)
      : hanNumber(text);

function romanNumber(text: string): number {
  const values: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  const digits = text
    .toLowerCase()
    .split('')
    .map((char) => values[char] ?? 0);
  return digits.reduce(
    (sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit),
    0,
  );
}

const HAN = '[一二三四五六七八九十]{1,3}';
const PATTERNS: readonly (readonly [Scheme, RegExp])[] = [
  ['part', new RegExp(`^第\\s?(${HAN}|\\d{1,2})\\s?(?:篇|部分|编|卷)[：:、，\\s]*`, 'u')],
  ['chapter', new RegExp(`^第\\s?(${HAN}|\\d{1,2})\\s?章[：:、，\\s]*`, 'u')],
  ['section', new RegExp(`^第\\s?(${HAN}|\\d{1,2})\\s?节[：:、，\\s]*`, 'u')],
  ['part', /^part\s+(\d{1,2}|[ivx]+)\b[.:：\s–—-]*/iu],
  ['chapter', /^chapter\s+(\d{1,2}|[ivx]+)\b[.:：\s–—-]*/iu],
  ['section', /^(?:section|appendix)\s+(\d{1,2}|[ivx]+)\b[.:：\s–—-]*/iu],
  // "01 需求": numbers of chapters are set in two figures, above those of sections.
  ['chapter', /^0([1-9])(?:[.．、]\s*(?!\d)|\s+(?=\p{L}))/u],
  ['han', new RegExp(`^(${HAN})(?:、|[.．：:]|\\s)\\s*`, 'u')],
  ['han-bracket', new RegExp(`^[（(](${HAN})[）)]\\s*、?\\s*`, 'u')],
  ['han', /^([IVX]{1,4})[.、．]\s*/u],
  ['decimal-4', /^(\d{1,2}[.．]\d{1,2}[.．]\d{1,2})[.．](\d{1,2})(?![\d%％])[.．、]?\s*/u],
  ['decimal-3', /^(\d{1,2}[.．]\d{1,2})[.．](\d{1,2})(?![\d%％])[.．、]?\s*/u],
  ['decimal-2', /^(\d{1,2})[.．](\d{1,2})(?![\d%％])[.．、]?\s*/u],
  ['decimal-1', /^0?(\d{1,2})(?:[.．、]\s*(?!\d)|\s+(?=[\p{L}]))/u],
  ['bracket', /^[（(](\d{1,2})[）)][.．、]?\s*/u],
  ['circled', /^([①-⑳])\s*/u],
];

/** Cheap test for the first character of any numbering. */
const FIRST = /[第一二三四五六七八九十（(\dIVXpcsaPCSA①-⑳]/u;

/** Reads a heading's number off the beginning of a line; null where there is none or nothing follows it. */
export function readNumbering(line: string): Numbering | null {
  if (!FIRST.test(line.charAt(0))) return null;
  for (const [scheme, pattern] of PATTERNS) {
    const match = pattern.exec(line);
    if (!match) continue;
    const cut = match[0].length;
    const rest = line.slice(cut);
    const worded = scheme === 'part' || scheme === 'chapter' || scheme === 'section';
    if (rest === '' && !worded) return null;
    // "2.5 亿元", "3.5pct", "1.1 trillion": a quantity, not a number of a heading.
    if (scheme.startsWith('decimal') && QUANTITY.test(rest)) return null;
    const last = match[2] ?? match[1] ?? '';
    const number = scheme === 'circled' ? last.charCodeAt(0) - 0x245f : numeral(last);
    if (number < 1) continue;
    return { scheme, number, prefix: match[2] === undefined ? '' : (match[1] ?? ''), cut };
  }
  return null;
}

/** Units of quantities; a unit's character may begin another word: 个股, 人工, 年度, 家电, 元件. */
const QUANTITY =
  /^(?:[%％‰]|个(?![股人税案性体])|[万亿倍吨只岁届辆](?!向|科|华)|[千百](?!货|度)|元(?![件宇])|年(?![度报])|月(?!度)|号(?!召)|天(?![然气])|家(?![电居具庭用])|人(?![工才口形民均类力员机])|次(?!新|级)|篇|期(?![货权])|点(?!评)|小时|分(?![析部布红类业拆级工])|款(?!式)|台(?![积湾])|条(?!件)|项(?!目)|种(?![植业子类])|类(?!别|型)|代(?![工理表])|位(?!置)|名(?!词)|级(?!别)|线(?![上下性索])|日(?![本常])|pct|pp|bps?\b|nm\b|x\b|million|billion|trillion|[kmg]?[wb]\b|GHz|TB|GB|美元|港元)/iu;
