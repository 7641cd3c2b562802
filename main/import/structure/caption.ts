/** Labels of figures and tables: 图表 12, 图 3, 表 4-1, Figure 5, Exhibit 6. */

export interface CaptionLabel {
  /** As printed: "图表 12". */
  readonly label: string;
  /** Which series of numbers it belongs to: "图表", "图", "表", "figure", "exhibit". */
  readonly family: string;
  /** Its number, or null for a compound one ("1-2"). */
  readonly number: number | null;
  readonly kind: 'figure' | 'table' | 'either';
  /** What follows the label and its first colon. */
  readonly caption: string;
  /** Where `caption` begins in the line. */
  readonly cut: number;
  /** True where a colon, a bar or wide space separates label and caption. */
  readonly separated: boolean;
}

const HAN =
  /^[【[]?((图表|图形|图|表格|表|附图|附表|圖表|圖|附圖)\s?(\d{1,3}|[一二三四五六七八九十]{1,3}(?=[、：:\s]))((?:[-–.．]\d{1,3})*))(?!\d|[年月日亿万个%])[】\]]?(\s*[：:｜|]\s*|[.．、]\s*|\s+|(?=\S)|$)/u;
const LATIN =
  /^((figure|fig\.?|exhibit|table|chart|graph|diagram|图表)\s*(\d{1,3})((?:[-–.]\d{1,3})*))(?!\d|[年月日%])(\s*[：:|]\s*|\.\s+|\s+[-–—]\s+|\s+|(?=\p{Lu})|$)/iu;
const FIRST = /[图圖表附【[fegtcdFEGTCD]/u;
/** What a sentence about a figure goes on with: 图 3 显示了…, Table 2 shows … */
const SENTENCE =
  /^(?:[是为中的和与及至到或、，,所]|显示|所示|可见|给出|表明|展示了|列示|反映|比较了|总结了|说明|汇总了|(?:shows?|presents?|summari[sz]es?|illustrates?|lists?|gives?|provides?|displays?|depicts?|compares?|is|are|and|to|below|above|in|reports?|suggests?|indicates?|plots?|highlights?)\b)/iu;

function kindOf(family: string): CaptionLabel['kind'] {
  if (/^(?:图表|圖表|exhibit|chart)$/.test(family)) return 'either';
  return /表|table/.test(family) ? 'table' : 'figure';
}

const HAN_DIGITS = '一二三四五六七八九';
/** "12" and "十二". */
function numberOf(digits: string): number {
  if (/^\d/.test(digits)) return Number(digits);
  const at = digits.indexOf('十');
  const digit = (char: string): number => HAN_DIGITS.indexOf(char) + 1;
  if (at < 0) return digit(digits.charAt(0));
  const tens = at === 0 ? 1 : digit(digits.charAt(0));
  return tens * 10 + (at + 1 < digits.length ? digit(digits.charAt(at + 1)) : 0);
}

/** "▲ …" under a picture of an article. */
const POINTER = /^[▲△▼▽]\s*(?=\S)/u;

function readPointer(line: string): CaptionLabel | null {
  const match = POINTER.exec(line);
  if (!match || line.length > 80) return null;
  const cut = match[0].length;
  const caption = line.slice(cut);
  return {
    label: '',
    family: 'pointer',
    number: null,
    kind: 'figure',
    caption,
    cut,
    separated: true,
  };
}

/**
 * Reads a figure's or table's label off the beginning of a line, split at the first colon only, whichever
 * colon that is. Null where the line is no caption, or is a sentence about one.
 */
export function readCaption(line: string): CaptionLabel | null {
  if (!FIRST.test(line.charAt(0))) return readPointer(line);
  const match = HAN.exec(line) ?? LATIN.exec(line);
  if (!match) return null;
  const [whole, label = '', word = '', digits = '', compound = '', gap = ''] = match;
  const caption = line.slice(whole.length);
  const separated = /[：:｜|.．、–—-]|\s{2,}/u.test(gap);
  if (!separated && (SENTENCE.test(caption) || /[。；]$/u.test(line))) return null;
  if (gap === '' && caption !== '' && /^[,，;；)）。]/u.test(caption)) return null;
  const number = compound === '' ? numberOf(digits) : null;
  const family = word.toLowerCase().replace('.', '').replace(/^fig$/, 'figure');
  return {
    label: label.trim(),
    family,
    number: number === 0 ? null : number,
    kind: kindOf(family),
    caption,
    cut: whole.length,
    separated,
  };
}
