/** One text out of the lines of a paragraph, with its marks. */
import type { Mark } from '../../../preload/contract/report';
import { isHyphenated, seamBetween } from '../structure/join';
import type { SeamStyle } from '../structure/join';
import { joinMarks } from './line';
import type { Line } from './line';

export interface FlowText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Puts one text behind another: without a space between Chinese, and with a divided word made whole. */
export function joinTexts(head: FlowText, tail: FlowText, style: SeamStyle): FlowText {
  if (head.text === '') return tail;
  const divided = isHyphenated(head.text, tail.text);
  const kept = divided ? head.text.slice(0, -1) : head.text;
  const start = divided ? kept : kept + seamBetween(kept, tail.text, style);
  const text = start + tail.text;
  const marks = [
    ...head.marks.map((mark) => ({ ...mark, end: Math.min(mark.end, kept.length) })),
    ...tail.marks.map((mark) => ({
      ...mark,
      start: mark.start + start.length,
      end: mark.end + start.length,
    })),
  ];
  return { text, marks: joinMarks(marks, text) };
}

/** The text of some lines. */
export const textOfLines = (lines: readonly Line[], style: SeamStyle): FlowText =>
  lines.reduce<FlowText>((text, line) => joinTexts(text, line, style), { text: '', marks: [] });
