import type { FileLine } from './file-lines';

/** A heading in a stretch of lines. */
export interface FoundHeading {
  /** Index of its line. */
  readonly at: number;
  /** 1 to 6. */
  readonly level: number;
  /** Its line without white space at the end. */
  readonly markdown: string;
}

/** The `#` headings among `lines`, not counting those inside fenced code. */
export function findHeadings(lines: readonly FileLine[]): FoundHeading[] {
  const found: FoundHeading[] = [];
  let fence = '';
  lines.forEach(({ text }, at) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence !== '') {
      if (mark?.startsWith(fence)) fence = '';
      return;
    }
    if (mark) fence = mark;
    const level = /^(#{1,6})(?:\s|$)/.exec(text)?.[1]?.length;
    if (level !== undefined) found.push({ at, level, markdown: text.trimEnd() });
  });
  return found;
}
