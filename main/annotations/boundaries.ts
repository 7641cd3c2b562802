import type { Place } from './place';
import { isLetter } from './words';

const STOPS = /[\s。！？；]/;

const letterAt = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && isLetter(text.charCodeAt(at));

/** Whether `offset` stands between two letters of one word, in a script that spells its words. */
const splitsWord = (text: string, offset: number): boolean =>
  letterAt(text, offset - 1) && letterAt(text, offset);

/** Units by which a word may be completed at either end. */
const WORD = 24;

/**
 * Ends `place` of `text` as the passage that it stands for: where neither end of `original` in `source` splits a word,
 * halves of words are completed, and where that has no white space at its ends, it is left out.
 */
export function endAlike(text: string, place: Place, source: string, original: Place): Place {
  let { start, end } = place;
  if (!/\s/.test(source[original.start] ?? '')) {
    while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  }
  if (!/\s/.test(source[original.end - 1] ?? '')) {
    while (start < end && /\s/.test(text[end - 1] ?? '')) end -= 1;
  }
  if (start === end) return place;
  if (!splitsWord(source, original.start)) {
    while (splitsWord(text, start) && place.start - start < WORD) start -= 1;
  }
  if (!splitsWord(source, original.end)) {
    while (splitsWord(text, end) && end - place.end < WORD) end += 1;
  }
  return { start, end };
}

/** Whether a place begins and ends where a sentence or line does. */
export function isSentence(text: string, { start, end }: Place): boolean {
  const before = text[start - 1] ?? '\n';
  const next = text[end] ?? '\n';
  return (
    STOPS.test(before) && (STOPS.test(next) || /^[.!?](?:\s|$)/.test(text.slice(end, end + 2)))
  );
}
