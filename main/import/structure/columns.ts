/** Lines that are rows: cells apart by tabs, or by two spaces and more. */

/** The cells of a row, without white space at their edges; leading empty cells are kept. */
export function tabCells(raw: string): string[] {
  return raw
    .replace(/[\r\n]+$/, '')
    .split('\t')
    .map((cell) => cell.trim());
}

/** True for a row of a table drawn with pipes: `| a | b |`. */
export const isPipeRow = (text: string): boolean =>
  text.startsWith('|') &&
  text.endsWith('|') &&
  text.length > 2 &&
  text.indexOf('|', 1) < text.length - 1;

/** The line under the header of such a table: `|---|:-:|`. */
export const isPipeRule = (text: string): boolean => /^\|(?:\s*:?-{1,}:?\s*\|)+$/.test(text);

/** The cells of a pipe row; `\|` is a pipe inside a cell. */
export const pipeCells = (text: string): string[] =>
  text
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());

/** True for a line with a tab between, or before, what it says. */
export function isTabRow(raw: string): boolean {
  return raw.includes('\t') && /\t\s*\S/.test(raw);
}

const WIDE_SPACE = /(?<=\S)(?:\u3000{2,}| {2,}|\u3000 | \u3000)(?=\S)/u;

/** True for a line whose parts stand in columns. */
export function isColumnar(text: string): boolean {
  return text.includes('  ') || text.includes('\u3000') ? WIDE_SPACE.test(text) : false;
}

/** A cell and where it begins and ends, in em-ish columns. */
export interface PlacedCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The cells of a space-aligned line with their positions in fixed columns (wide characters count two). */
export function placedCells(raw: string): PlacedCell[] {
  const cells: PlacedCell[] = [];
  let column = 0;
  let text = '';
  let start = 0;
  let spaces = 0;
  for (const char of raw) {
    const code = char.codePointAt(0) ?? 0;
    if (char.trim() === '') {
      spaces += code === 0x3000 ? 2 : 1;
    } else {
      if (spaces >= 2 || text === '') {
        if (text !== '') cells.push({ text, start, end: column - spaces });
        text = '';
        start = column;
      } else if (spaces > 0) text += ' ';
      text += char;
      spaces = 0;
    }
    column += code >= 0x1100 ? 2 : 1;
  }
  if (text !== '') cells.push({ text, start, end: column - spaces });
  return cells;
}
