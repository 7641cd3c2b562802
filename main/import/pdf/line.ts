/** Lines: the segments that stand beside each other in one column. */
import type { Mark } from '../../../preload/contract/report';
import { unionAll } from './geometry';
import type { Box } from './geometry';
import { spaceGap } from './segment';
import type { Segment } from './segment';

export interface Line {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly box: Box;
  readonly baseline: number;
  /** Type size of most of it. */
  readonly size: number;
  readonly bold: boolean;
  readonly gothic: boolean;
  readonly monospace: boolean;
  readonly artefact: boolean;
  /** Where wide gaps divide it, the parts; one part as a rule. */
  readonly segments: readonly Segment[];
}

/** The segment that gives a line its size: the one with most characters. */
function mainOf(segments: readonly Segment[]): Segment | undefined {
  return segments.reduce<Segment | undefined>(
    (best, segment) =>
      !best || segment.text.length * segment.size > best.text.length * best.size ? segment : best,
    undefined,
  );
}

/** Raised or lowered small type beside the main text of its line. */
function shiftOf(segment: Segment, main: Segment): 'superscript' | 'subscript' | null {
  if (segment === main || segment.size > main.size * 0.82) return null;
  const raised = (main.baseline - segment.baseline) / main.size;
  if (raised > 0.12) return 'superscript';
  return raised < -0.06 ? 'subscript' : null;
}

function separator(before: Segment, after: Segment): string {
  if (before.spaceAfter || after.spaceBefore) return ' ';
  const gap = (after.box.left - before.box.right) / Math.max(before.size, after.size);
  return gap > spaceGap(before.text, after.text) ? ' ' : '';
}

/** Puts segments of one line together, in the order given. */
export function toLine(segments: readonly Segment[]): Line | null {
  const main = mainOf(segments);
  const box = unionAll(segments.map((segment) => segment.box));
  if (!main || !box) return null;
  let text = '';
  const marks: Mark[] = [];
  segments.forEach((segment, index) => {
    const before = segments[index - 1];
    if (before) text += separator(before, segment);
    const start = text.length;
    for (const mark of segment.marks)
      marks.push({ ...mark, start: mark.start + start, end: mark.end + start });
    text += segment.text;
    const shift = shiftOf(segment, main);
    if (shift) marks.push({ type: shift, start, end: text.length });
  });
  const bold = marks.reduce(
    (sum, mark) => sum + (mark.type === 'strong' ? mark.end - mark.start : 0),
    0,
  );
  return {
    text,
    marks: joinMarks(marks, text),
    box,
    baseline: main.baseline,
    size: main.size,
    bold: bold >= text.length * 0.85,
    gothic: segments.every((segment) => segment.gothic),
    monospace: segments.every((segment) => segment.monospace),
    artefact: segments.every((segment) => segment.artefact),
    segments,
  };
}

/** Marks of one kind with nothing but white space between them become one. */
export function joinMarks(marks: readonly Mark[], text: string): Mark[] {
  const joined: Mark[] = [];
  for (const mark of marks) {
    const at = joined.findLastIndex((other) => other.type === mark.type);
    const last = joined[at];
    const goesOn = last && mark.type !== 'link' && text.slice(last.end, mark.start).trim() === '';
    if (goesOn) joined[at] = { ...last, end: Math.max(last.end, mark.end) };
    else joined.push(mark);
  }
  return joined.toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function onOneLine(line: readonly Segment[], segment: Segment): boolean {
  const main = mainOf(line);
  if (!main) return false;
  const size = Math.max(main.size, segment.size);
  const apart = Math.abs(main.baseline - segment.baseline);
  if (apart < size * 0.25) return true;
  if (Math.min(main.size, segment.size) > size * 0.82) return false;
  // A superscript stands beside the text that it belongs to.
  const shared =
    Math.min(main.box.bottom, segment.box.bottom) - Math.max(main.box.top, segment.box.top);
  return shared > Math.min(main.size, segment.size) * 0.4 && apart < size * 0.6;
}

/** Sorts the segments of one column into lines from top to bottom. */
export function toLines(segments: readonly Segment[]): Line[] {
  const sorted = segments.toSorted((a, b) => a.baseline - b.baseline || a.box.left - b.box.left);
  const open: Segment[][] = [];
  for (const segment of sorted) {
    const near = open.slice(-4).filter((line) => onOneLine(line, segment));
    const line = near.at(-1);
    if (line) line.push(segment);
    else open.push([segment]);
  }
  return open
    .map((line) => toLine(line.toSorted((a, b) => a.box.left - b.box.left)))
    .filter((line) => line !== null)
    .toSorted((a, b) => a.baseline - b.baseline);
}

/** A gap of this many em parts what stands on one line into chunks of their own. */
const CHUNK_GAP = 1.6;

/** Lines, parted at wide gaps: the two captions of figures that stand side by side are two chunks. */
export function toChunks(segments: readonly Segment[]): Line[] {
  return toLines(segments).flatMap((line) => {
    const parts: Segment[][] = [];
    for (const segment of line.segments) {
      const part = parts.at(-1);
      const before = part?.at(-1);
      if (part && before && segment.box.left - before.box.right < line.size * CHUNK_GAP)
        part.push(segment);
      else parts.push([segment]);
    }
    return parts.length === 1 ? [line] : parts.map(toLine).filter((part) => part !== null);
  });
}
