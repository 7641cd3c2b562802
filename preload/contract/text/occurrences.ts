/** Where one term stands in folded text. */

const WORD = /[\p{L}\p{N}_]/u;
/** Scripts that put no space between words: there, every edge is the edge of a word. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const joins = (character: string) => WORD.test(character) && !SPACELESS.test(character);

/** Whether a word ends or begins between the units `at - 1` and `at`. */
const isEdge = (text: string, at: number): boolean =>
  at === 0 || at === text.length || !(joins(text.charAt(at - 1)) && joins(text.charAt(at)));

/** Whether `[start, end)` of `text` begins and ends where words do. */
export const isWord = (text: string, start: number, end: number): boolean =>
  isEdge(text, start) && isEdge(text, end);

/**
 * Offsets of `term` in `text`, ascending, none over another. Both are folded alike; `term` is not empty.
 *
 * @param wholeWord only where no letter or digit of the same word stands beside it; Han has no such words
 */
export function occurrences(text: string, term: string, wholeWord: boolean): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(term); at >= 0;) {
    const end = at + term.length;
    const counts = !wholeWord || isWord(text, at, end);
    if (counts) found.push(at);
    at = text.indexOf(term, counts ? end : at + 1);
  }
  return found;
}
