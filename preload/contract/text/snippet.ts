/** The sentence around a hit. */

/** What ends a sentence: a full stop of Chinese, a line or a cell, or one of English before a space. */
const SENTENCE_END = /[。！？；!?\n\t]|[.;](?=\s)/;
const EVERY_END = new RegExp(SENTENCE_END, 'g');

export interface Snippet {
  /** Offset of its first unit. */
  readonly start: number;
  readonly end: number;
  /** Whether the sentence goes on before or after it. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const isLowHalf = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};

/** Where, in `text` from `from` to `hit`, the sentence of the hit begins. */
function sentenceStart(text: string, from: number, hit: number): number {
  let start = from;
  for (const { index, 0: sign } of text.slice(from, hit).matchAll(EVERY_END)) {
    start = from + index + sign.length;
  }
  while (start < hit && /\s/.test(text.charAt(start))) start += 1;
  return start;
}

function sentenceEnd(text: string, hit: number, to: number): number {
  // From the hit's last unit on, which may end the sentence itself.
  const found = text.slice(hit - 1, to).match(SENTENCE_END);
  const end = found?.index === undefined ? to : hit - 1 + found.index + found[0].length;
  const sentence = text.slice(0, Math.max(hit, end)).trimEnd();
  return Math.max(hit, sentence.length);
}

/**
 * The sentence that holds the hit `[start, end)`, at most `before` units before it and `after` units behind it, within the
 * passage `[from, to)` of `text`. Offsets in UTF-16 units.
 */
export function snippetAround(
  text: string,
  hit: { readonly start: number; readonly end: number },
  passage: { readonly start: number; readonly end: number },
  room: { readonly before: number; readonly after: number },
): Snippet {
  const passageText = text.slice(passage.start, passage.end);
  const at = { start: hit.start - passage.start, end: hit.end - passage.start };
  const whole = {
    start: sentenceStart(passageText, 0, at.start),
    end: sentenceEnd(passageText, at.end, passageText.length),
  };
  let start = Math.max(whole.start, at.start - room.before);
  let end = Math.min(whole.end, at.end + room.after);
  if (start > whole.start && isLowHalf(passageText, start)) start += 1;
  if (end < whole.end && isLowHalf(passageText, end)) end -= 1;
  return {
    start: passage.start + start,
    end: passage.start + end,
    cutBefore: start > whole.start,
    cutAfter: end < whole.end,
  };
}
