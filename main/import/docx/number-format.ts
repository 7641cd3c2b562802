/** Number formats of Word's lists (ECMA-376, ST_NumberFormat). */
import { toHan, toLetters, toRoman } from '../list-marker';

const LEGAL = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾'];
const STEMS = '甲乙丙丁戊己庚辛壬癸';

const fullWidth = (number: number): string =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const circled = (number: number): string =>
  number >= 1 && number <= 20 ? String.fromCharCode(0x2460 + number - 1) : String(number);
const digitwise = (number: number): string =>
  String(number).replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
const ordinal = (number: number): string => {
  const tens = number % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${suffix}`;
};

const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  none: () => '',
  decimalZero: (number) => String(number).padStart(2, '0'),
  upperRoman: (number) => toRoman(number).toUpperCase(),
  lowerRoman: toRoman,
  upperLetter: (number) => toLetters(number).toUpperCase(),
  lowerLetter: toLetters,
  ordinal,
  chineseCounting: toHan,
  chineseCountingThousand: toHan,
  taiwaneseCounting: toHan,
  taiwaneseCountingThousand: toHan,
  japaneseCounting: toHan,
  ideographDigital: digitwise,
  taiwaneseDigital: digitwise,
  chineseLegalSimplified: (number) => LEGAL[number] ?? String(number),
  ideographTraditional: (number) => STEMS.charAt(number - 1) || String(number),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
};

/** A number as Word prints it in this format; decimal for formats that are not known. */
export const formatNumber = (number: number, format: string): string =>
  (FORMATS[format] ?? String)(number);

/** Bullets of symbol fonts, which keep them in the private use area, as ordinary characters. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf06c': '●',
  '\uf06e': '■',
  '\uf06f': '□',
  '\uf075': '◆',
  '\uf076': '❖',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf0e0': '→',
  '\uf0e8': '➔',
  '\uf0fc': '✓',
  '\uf0b2': '◇',
  '\uf0ad': '•',
  '\uf0a8': '◆',
};

/** A bullet as it looks on the page. */
export function readableBullet(text: string): string {
  const readable = text.replace(/[\ue000-\uf8ff]/g, (char) => SYMBOLS[char] ?? '•');
  return readable === 'o' ? '○' : readable;
}
