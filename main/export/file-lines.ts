/** A line of a file with the line break that it ends with, so that joining gives the same file again. */
export interface FileLine {
  readonly text: string;
  /** `\n`, `\r\n`, `\r`, or nothing at the end of the file. */
  readonly end: string;
}

/** Cuts a file into lines; joined again they are the same, unit for unit. */
export function toLines(file: string): FileLine[] {
  const lines: FileLine[] = [];
  for (const [, text = '', end = ''] of file.matchAll(/([^\r\n]*)(\r\n|\r|\n|$)/g)) {
    if (text !== '' || end !== '') lines.push({ text, end });
  }
  return lines;
}

export const joinLines = (lines: readonly FileLine[]): string =>
  lines.map(({ text, end }) => text + end).join('');

/** The texts of lines with `\n` between them. */
export const plainText = (lines: readonly FileLine[]): string =>
  lines.map(({ text }) => text).join('\n');

/** The line break that a file uses most. */
export function usualLineEnd(lines: readonly FileLine[]): string {
  const count = (end: string) => lines.filter((line) => line.end === end).length;
  return count('\r\n') > count('\n') ? '\r\n' : '\n';
}

export const isBlank = ({ text }: FileLine): boolean => text.trim() === '';

/** Lines of our own, for a file that uses `end`. */
export const ownLines = (markdown: string, end: string): FileLine[] =>
  markdown.split('\n').map((text) => ({ text, end }));
