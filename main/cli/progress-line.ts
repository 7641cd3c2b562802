/** One line of a terminal that is written over again and again. */
import type { WriteStream } from 'node:tty';

/** Columns that a text takes at most: whatever is not Latin may be two wide. */
const widthOf = (text: string) =>
  [...text].reduce((width, character) => width + (character > '\u02ff' ? 2 : 1), 0);

/** As much of `text` as fits into `columns`. */
export function fit(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text;
  const characters = [...text];
  while (characters.length > 0 && widthOf(characters.join('')) > columns - 1) characters.pop();
  return `${characters.join('')}…`;
}

/** A function that shows a line in `stream`, or with an empty text takes it away. */
export function progressLineOf(
  stream: Pick<WriteStream, 'columns' | 'write'>,
): (line: string) => void {
  let shown = false;
  return (line) => {
    if (line === '' && !shown) return;
    shown = line !== '';
    // Back to the first column, and clear what was there (ECMA-48: EL).
    stream.write(`\r\u001b[K${fit(line.replace(/\p{C}/gu, ' '), (stream.columns || 80) - 1)}`);
  };
}
