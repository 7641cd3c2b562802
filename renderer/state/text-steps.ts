/** Steps through text by what a reader takes for a character or a word. Offsets: UTF-16, into the text that is given. */

export type StepUnit = 'character' | 'word';
export type Direction = 1 | -1;

const segmenters = {
  character: new Intl.Segmenter(undefined, { granularity: 'grapheme' }),
  word: new Intl.Segmenter(undefined, { granularity: 'word' }),
};

/** Breaks and tabs part the texts of a report; nobody sees them. */
const isGap = (segment: string): boolean => /^[\r\n\t]+$/.test(segment);

/**
 * The nearest end of a character or word after `offset`, or the nearest start of one before it. A character is an
 * extended grapheme cluster, a word what Unicode Standard Annex 29 and ICU's dictionaries hold for one. Null where
 * there is none.
 */
export function stepFrom(
  text: string,
  offset: number,
  unit: StepUnit,
  direction: Direction,
): number | null {
  let before: number | null = null;
  for (const { segment, index, isWordLike } of segmenters[unit].segment(text)) {
    if (direction === -1 && index >= offset) break;
    if (unit === 'word' ? isWordLike !== true : isGap(segment)) continue;
    if (direction === -1) before = index;
    else if (index + segment.length > offset) return index + segment.length;
  }
  return before;
}
