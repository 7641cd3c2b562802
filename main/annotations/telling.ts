/**
 * Whether `words` are long enough that one occurrence elsewhere can hardly be a coincidence: twelve Han, kana or
 * Hangul characters, or twice as many letters of a script that spells its words.
 */
export function isTelling(words: string): boolean {
  const dense = words.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu,
  );
  return words.length + (dense?.length ?? 0) >= 24;
}
