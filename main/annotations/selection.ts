import type { TextPositionSelector } from '../../preload/contract/annotation';
import { fail, ok, type Result } from '../../preload/contract/result';
import { splitsPair } from './target';

const isSpace = (unit: string | undefined): boolean => unit !== undefined && /\s/.test(unit);

/**
 * The range that a person meant by selecting `position` of `text`, in UTF-16 offsets: white space at its ends is
 * left out (a triple click takes the line break along) and half of a surrogate pair becomes the whole.
 * `selection-invalid` for a range outside the text, reversed, empty, or of white space only.
 */
export function checkSelection(
  text: string,
  position: TextPositionSelector,
): Result<TextPositionSelector> {
  let { start, end } = position;
  const whole = Number.isInteger(start) && Number.isInteger(end);
  if (!whole || start < 0 || end > text.length || start >= end) return fail('selection-invalid');
  while (start < end && isSpace(text[start])) start += 1;
  while (end > start && isSpace(text[end - 1])) end -= 1;
  if (start === end) return fail('selection-invalid');
  if (splitsPair(text, start)) start -= 1;
  if (splitsPair(text, end)) end += 1;
  return ok({ start, end });
}
