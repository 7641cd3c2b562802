/** The number that a browser prints before an item of an ordered list. */

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const HAN = '〇一二三四五六七八九';

export function toRoman(number: number): string {
  if (number < 1 || number > 3999) return String(number);
  let rest = number;
  let roman = '';
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) roman += letters;
  return roman;
}

/** a, b, … z, aa, ab, …; the number itself below 1. */
export function toLetters(number: number): string {
  if (number < 1 || number > 100_000) return String(number);
  let rest = number;
  let letters = '';
  for (; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** 一, 二, … 十, 十一, … 九十九; the number itself beyond. */
export function toHan(number: number): string {
  if (number < 1 || number > 99) return String(number);
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return HAN.charAt(ones);
  return `${tens > 1 ? HAN.charAt(tens) : ''}十${ones > 0 ? HAN.charAt(ones) : ''}`;
}

const STYLES: Readonly<Record<string, (number: number) => string>> = {
  a: toLetters,
  'lower-alpha': toLetters,
  'lower-latin': toLetters,
  A: (number) => toLetters(number).toUpperCase(),
  'upper-alpha': (number) => toLetters(number).toUpperCase(),
  'upper-latin': (number) => toLetters(number).toUpperCase(),
  i: toRoman,
  'lower-roman': toRoman,
  I: (number) => toRoman(number).toUpperCase(),
  'upper-roman': (number) => toRoman(number).toUpperCase(),
};

/** "3.", "c.", "iii.": `style` is the `type` of the list, or its CSS `list-style-type`. */
export function orderedMarker(number: number, style: string | undefined): string {
  if (style === 'none') return '';
  if (style === 'cjk-ideographic' || style === 'simp-chinese-informal') return `${toHan(number)}、`;
  return `${(STYLES[style ?? ''] ?? String)(number)}.`;
}
