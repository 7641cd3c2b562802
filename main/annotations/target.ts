import type { TextPositionSelector, TextQuoteSelector } from '../../preload/contract/annotation';

/** What an annotation is about, in both selectors of the W3C Web Annotation model. */
export interface Target {
  readonly position: TextPositionSelector;
  readonly quote: TextQuoteSelector;
}

/** Units of text kept on either side of a quote. */
export const CONTEXT_LENGTH = 32;

/** Whether `offset` stands between the two halves of a surrogate pair. */
export function splitsPair(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}

/**
 * The selectors of `[start, end)` of `text`: the words there, and up to 32 UTF-16 units on either side,
 * fewer where the 32nd would be half of a surrogate pair. Expects a range that `checkSelection` accepted.
 */
export function describeTarget(text: string, position: TextPositionSelector): Target {
  const { start, end } = position;
  let from = Math.max(0, start - CONTEXT_LENGTH);
  let to = Math.min(text.length, end + CONTEXT_LENGTH);
  if (splitsPair(text, from)) from += 1;
  if (splitsPair(text, to)) to -= 1;
  return {
    position: { start, end },
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(from, start),
      suffix: text.slice(end, to),
    },
  };
}
