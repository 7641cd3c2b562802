/**
 * What a font's own table of characters has spoilt.
 *
 * The text of a report stays verbatim, but a PDF has no text, only glyphs, and the table that leads from them
 * back to characters is often made by looking a glyph up in a font that draws two characters alike. So 文 comes
 * out as the radical ⽂ (U+2F42) and "fi" as one ligature; nobody wrote either, and neither would be found.
 * Those characters, and no others, are put back. Full-width forms and punctuation are the author's and stay.
 */

/** Reads words of two characters: the first is what is found, the second what it stands for. */
function pairs(words: string): Readonly<Record<string, string>> {
  return Object.fromEntries(words.split(' ').map((word) => [word.charAt(0), word.charAt(1)]));
}

/** CJK radicals, compatibility ideographs and Latin ligatures: each stands for what NFKC makes of it. */
const ARTEFACT = /[\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufad9\ufb00-\ufb06]/gu;
/** Radicals of the supplement that NFKC leaves alone, by the character that fonts draw with the same glyph. */
const RADICALS = pairs(
  '⺠民 ⻄西 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻤鬼 ⻥鱼 ⻦鸟 ⻨麦 ⻩黄 ⻬齐 ⻮齿 ' +
    '⻰龙 ⻳龟 ⺟母',
);
const RADICAL = /[\u2e80-\u2eff]/gu;
/** Glyphs of symbol fonts, which have no characters, by what they look like. */
const SYMBOLS = pairs(
  '\uf06c● \uf06e■ \uf075◆ \uf071❑ \uf072❒ \uf076❖ \uf09f• \uf0a7▪ ' +
    '\uf0a8◻ \uf0b2◇ \uf0b7• \uf0d8➢ \uf0e0→ \uf0e8➔ \uf0fc✓ \uf0fe☑ ' +
    '\uf06f□ \uf0a1○ \uf0ab★',
);
const SYMBOL = /[\uf000-\uf0ff]/gu;
/** Control characters, and those that say nothing but where a line may break. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2060\ufeff\ufffe\uffff]/gu;
const SPACE = /[\t\u00a0\u2000-\u200a\u202f\u205f]/gu;

/** Stands for a glyph that leaves ink but whose font does not say what it is. */
export const UNKNOWN_GLYPH = '\u0001';

/** The characters that a glyph stands for, from what its font says of it. */
export function repairGlyph(text: string): string {
  const code = text.charCodeAt(0);
  if (text.length === 1 && code > 0x1f && code < 0x7f) return text;
  if (text.length === 1 && code >= 0x4e00 && code <= 0x9fff) return text;
  if (text.length === 1 && code > 0 && code < 0x20 && !/\s/.test(text)) return UNKNOWN_GLYPH;
  return text
    .replace(UNSEEN, '')
    .replace(SPACE, ' ')
    .replace(ARTEFACT, (char) => char.normalize('NFKC'))
    .replace(RADICAL, (char) => RADICALS[char] ?? char)
    .replace(SYMBOL, (char) => SYMBOLS[char] ?? char);
}
