/** A note without its marks, as it is searched and as a list shows it. */

const LINK = /!?\[((?:\\.|[^\]\\])*)\]\([^)\s]*\)/g;
const MARKERS = /[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}/g;
const BLOCK = /^\s*(?:#{1,6}\s|>\s?|[-*+]\s(?:\[[ xX]\]\s)?|\d{1,9}[.)]\s)/;

/** The words of Markdown without its marks, line by line: what is to be seen of a note. */
export const plainText = (note: string): string =>
  note
    .split('\n')
    .map((line) => line.replace(BLOCK, '').replace(LINK, '$1').replace(MARKERS, ''))
    .join('\n')
    .replace(/\\(?=[[\]\\*_`<>])/g, '');

/** The same on one line; `most` UTF-16 units at most, never half a character. */
export function plainLine(note: string, most: number): string {
  // What lies far behind the cut is not looked at.
  const text = plainText(note.slice(0, most * 8))
    .replace(/\s+/g, ' ')
    .trim();
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}
