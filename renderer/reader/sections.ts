/** The sections of a report, in which it is read, drawn and laid out; see main/report/sections.ts for how it is cut. */
import type { Directory } from '../../preload/contract/directory';

/** A run of blocks, `[first, end)`, and how high it may be, in CSS pixels, for the scroll bar's sake. */
export interface Section {
  readonly first: number;
  readonly end: number;
  readonly height: number;
}

/** CSS pixels that a line of reading text takes, roughly. */
const LINE = 31;

/** The sections that a directory names; they follow each other without a gap. */
export const sectionsIn = ({ sections, lengths }: Directory): Section[] =>
  sections.map(({ first, lines }, at) => ({
    first,
    end: sections[at + 1]?.first ?? lengths.length,
    height: lines * LINE,
  }));

/** Index of the section that holds a block; -1 for no sections. */
export function sectionOf(sections: readonly Section[], block: number): number {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.first ?? 0) <= block) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}
