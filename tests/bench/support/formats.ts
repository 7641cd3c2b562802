/** The blocks of a report, written as a file of another format: what the importers of those formats are measured with. */
import type { Block, RichText } from '../../../preload/contract/report';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The text with `open` and `close` around what is strong in it. */
function withStrong({ text, marks }: RichText, open: string, close: string): string {
  let written = '';
  let from = 0;
  for (const { type, start, end } of marks) {
    if (type !== 'strong' || start < from) continue;
    written += `${text.slice(from, start)}${open}${text.slice(start, end)}${close}`;
    from = end;
  }
  return written + text.slice(from);
}

type Captioned = Extract<Block, { type: 'figure' | 'table' }>;

const headOf = ({ label, caption }: Captioned) => label.text + caption.text;
const footOf = ({ sourceLabel, source }: Captioned) => sourceLabel.text + (source?.text ?? '');
const rowsOf = (block: Extract<Block, { type: 'table' }>) =>
  (block.header.length > 0 ? [block.header, ...block.rows] : block.rows).map((cells) =>
    cells.map(({ text }) => text),
  );

function markdownOf(block: Block): string {
  if (block.type === 'figure') return `${headOf(block)}\n\n![](lost.png)\n\n${footOf(block)}`;
  if (block.type === 'table') {
    const [first = [], ...rows] = rowsOf(block).map((cells) => `| ${cells.join(' | ')} |`);
    const rule = `|${'---|'.repeat(block.rows[0]?.length ?? 1)}`;
    return [headOf(block), '', first, rule, ...rows, '', footOf(block)].join('\n');
  }
  const text = withStrong(block.text, '**', '**');
  if (block.type === 'heading') return `${'#'.repeat(block.level + 1)} ${block.text.text}`;
  return block.type === 'listItem' ? `- ${text}` : text;
}

function pageOf(block: Block): string {
  if (block.type === 'figure' || block.type === 'table') {
    const rows = block.type === 'table' ? rowsOf(block) : [];
    const cells = rows.map((row) => `<tr>${row.map((cell) => `<td>${escape(cell)}`).join('')}`);
    const body = block.type === 'table' ? `<table>${cells.join('\n')}</table>` : '<img src="lost">';
    return `<p>${escape(headOf(block))}</p>${body}<p>${escape(footOf(block))}</p>`;
  }
  if (block.type === 'heading') {
    return `<h${block.level + 1}>${escape(block.text.text)}</h${block.level + 1}>`;
  }
  const { text, marks } = block.text;
  const inner = withStrong(
    { text: escape(text), marks: escape(text) === text ? marks : [] },
    '<b>',
    '</b>',
  );
  return block.type === 'listItem' ? `<ul><li>${inner}</li></ul>` : `<p>${inner}</p>`;
}

/** The blocks as Markdown with `#` headings, `-` lists, pipe tables and `**`. */
export const asMarkdown = (blocks: readonly Block[]): string =>
  `${blocks.map(markdownOf).join('\n\n')}\n\n`;

/** The blocks as the body of a saved page. */
export const asPage = (blocks: readonly Block[]): string => `${blocks.map(pageOf).join('\n')}\n`;

/** The text broken into lines of at most `units` UTF-16 units, as a narrow column breaks it. */
export const inShortLines = (text: string, units: number): string =>
  text.replace(new RegExp(`[^\\n]{${units}}(?=[^\\n])`, 'gu'), '$&\n');
