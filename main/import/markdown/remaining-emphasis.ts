/**
 * Emphasis that CommonMark misses. It wants `**` to flank a word, which fails where Chinese punctuation stands inside the markers. A
 * paragraph in which it left markers over is read again without its emphasis, and its `**` are paired as in any loose text.
 */
import type { Token } from 'markdown-it';
import type { Mark } from '../../../preload/contract/report';
import { readEmphasis } from '../structure/emphasis';
import type { FinishedRun } from '../text-run';

/** Whether CommonMark left `**` in a paragraph as text, and nobody asked it to. */
export const leavesMarkers = (tokens: readonly Token[], source: string): boolean =>
  source.includes('**') &&
  !source.includes('\\*') &&
  tokens.some(({ type, content }) => type === 'text' && content.includes('**'));

/** Where each offset of a text is once the `*` that `plain` lacks are gone. */
function offsetsAfter(text: string, plain: string): Uint32Array {
  const offsets = new Uint32Array(text.length + 1);
  let to = 0;
  for (let from = 0; from < text.length;) {
    let end = from;
    while (text.charAt(end) === '*') end += 1;
    if (end === from) {
      offsets[from] = to;
      from += 1;
      to += 1;
      continue;
    }
    let kept = 0;
    while (kept < end - from && plain.charAt(to + kept) === '*') kept += 1;
    for (let index = from; index < end; index += 1)
      offsets[index] = to + Math.min(kept, index - from);
    to += kept;
    from = end;
  }
  offsets[text.length] = plain.length;
  return offsets;
}

const HIDDEN = '\ue000';
/** `*emphasis*` whose markers stand at no digit or letter of a formula. */
const SINGLE = /(?<![*\p{N}\p{L}])\*(?=[^\s*])([^*\n]{0,120}?[^\s*])\*(?![*\p{N}\p{L}])/gu;

type Rich = Pick<FinishedRun, 'text' | 'marks'>;

/** The text with the stars inside code made into other characters of the same length. */
function hideCode({ text, marks }: Rich): string {
  let hidden = text;
  for (const { type, start, end } of marks)
    if (type === 'code')
      hidden =
        hidden.slice(0, start) +
        hidden.slice(start, end).replaceAll('*', HIDDEN) +
        hidden.slice(end);
  return hidden;
}

/** Takes `*` around words out of a text; the marks are those of what they held. */
function readSingles(text: string): Rich {
  const marks: Mark[] = [];
  let plain = '';
  let from = 0;
  for (const match of text.matchAll(SINGLE)) {
    plain += text.slice(from, match.index);
    const start = plain.length;
    plain += match[1] ?? '';
    marks.push({ type: 'emphasis', start, end: plain.length });
    from = match.index + match[0].length;
  }
  return { text: plain + text.slice(from), marks };
}

function moved(marks: readonly Mark[], text: string, plain: string): Mark[] {
  const offsets = offsetsAfter(text, plain);
  const at = (offset: number): number => offsets[offset] ?? plain.length;
  return marks
    .map((mark) => ({ ...mark, start: at(mark.start), end: at(mark.end) }))
    .filter((mark) => mark.end > mark.start);
}

/** Reads the markers of a paragraph that was parsed without its emphasis; marks that it has already move along. */
export function readRemaining(rich: Rich): Rich {
  const hidden = hideCode(rich);
  const strong = readEmphasis(hidden);
  const single = readSingles(strong.text);
  const marks = [...moved(rich.marks, hidden, strong.text), ...strong.marks];
  return {
    text: single.text.replaceAll(HIDDEN, '*'),
    marks: [...moved(marks, strong.text, single.text), ...single.marks].toSorted(
      (a, b) => a.start - b.start,
    ),
  };
}
