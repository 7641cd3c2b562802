import { widthOf, type Sheet } from './sheet';

/** Signs that mean something within a line of Markdown, or part the cells of a table. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/g, (sign) => `\\${sign}`)
    .replace(/&(?=#?\w+;)/g, '\\&');

/** A line that stands alone: what would open a heading, a list or a quotation at its beginning is escaped, too. */
const line = (text: string): string =>
  escaped(text)
    .replace(/^([#+-])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2');

const row = (cells: readonly string[], width: number): string =>
  `| ${Array.from({ length: width }, (_, at) => escaped(cells[at] ?? '')).join(' | ')} |`;

/** The table in GitHub's Markdown: caption in bold above it, unit, source and notes below. */
export function writeMarkdown(sheet: Sheet): string {
  const { caption, header, rows, numeric, foot } = sheet;
  const width = widthOf(sheet);
  const rule = Array.from({ length: width }, (_, at) => (numeric[at] === true ? '---:' : '---'));
  const table = [
    row(header, width),
    `| ${rule.join(' | ')} |`,
    ...rows.map((cells) => row(cells, width)),
  ].join('\n');
  const above = caption.trim() === '' ? [] : [`**${escaped(caption)}**`];
  return `${[...above, table, ...foot.map(line)].join('\n\n')}\n`;
}
