/** Facts about single characters: which script they belong to and how wide they print. */

/** True for Han, kana, hangul, and the punctuation and full-width forms that are set with them. */
export function isWide(code: number): boolean {
  if (code < 0x1100) return false;
  return (
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0xd840 && code <= 0xd8ff)
  );
}

/** True for Han characters, kana and hangul: letters, not punctuation. */
export function isIdeograph(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x3041 && code <= 0x30ff && code !== 0x30fb) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd8ff) ||
    code === 0x3005 ||
    code === 0x3007
  );
}

/** True for an ASCII letter or digit. */
export function isAlphanumeric(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a)
  );
}

export const isLowerCase = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/**
 * The width of a text in em as a proportional font prints it: a Han character is 1, a Latin letter about
 * half, a space a quarter. Good to about 3 % of what such a line measures on a page.
 */
export function emWidth(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0x20) width += 0.25;
    else if (code < 0x2e80) width += 0.53;
    else if (code >= 0xdc00 && code <= 0xdfff) width += 0;
    else width += isWide(code) ? 1 : 0.53;
  }
  return width;
}

/** Counts of what a text is made of, in UTF-16 units. */
export interface ScriptCounts {
  readonly ideographs: number;
  readonly letters: number;
  readonly digits: number;
  readonly others: number;
}

/** Counts the scripts of the first `limit` units of a text; white space is not counted. */
export function countScripts(text: string, limit = text.length): ScriptCounts {
  let ideographs = 0;
  let letters = 0;
  let digits = 0;
  let others = 0;
  const end = Math.min(limit, text.length);
  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index);
    if (isIdeograph(code)) ideographs++;
    else if (code >= 0x30 && code <= 0x39) digits++;
    else if (isAlphanumeric(code) || (code >= 0xc0 && code < 0x250)) letters++;
    else if (code > 0x20 && code !== 0xa0 && code !== 0x3000) others++;
  }
  return { ideographs, letters, digits, others };
}
