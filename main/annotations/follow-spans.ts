/** Where what has been read of a text stands in another copy of it. */
import { addSpan, shareOf, type Spans } from '../../preload/contract/text/spans';

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The lines of a canonical text, which are its blocks and the rows in them; UTF-16. */
function linesOf(text: string): Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const at = { text: line, start, end: start + line.length + 1 };
    start = at.end;
    return at;
  });
}

/** A line counts as read when this share of it was. */
const MOST = 0.5;

/**
 * The lines of `after` that say to the letter what a line that was read in `before` says; as many of each as were read there. A
 * line that was changed is new to the reader. Linear.
 */
export function followSpans(spans: Spans, before: string, after: string): Spans {
  const read = new Map<string, number>();
  for (const { text, start, end } of linesOf(before)) {
    if (shareOf(spans, start, end) >= MOST) read.set(text, (read.get(text) ?? 0) + 1);
  }
  let found: Spans = [];
  let [start, end] = [0, 0];
  for (const line of linesOf(after)) {
    const left = read.get(line.text) ?? 0;
    if (left === 0) continue;
    read.set(line.text, left - 1);
    if (line.start > end) {
      found = addSpan(found, start, end);
      start = line.start;
    }
    end = Math.min(line.end, after.length);
  }
  return addSpan(found, start, end);
}
