import type { RootContent } from 'mdast';
import type { CellRange } from '../../preload/contract/annotation';
import type { PlacedBlock, PlacedText } from '../../preload/contract/report';
import { tableLines } from '../../preload/contract/text/cells';
import { escapeText, toEscapedMarkdown } from './escape';

/** Half-open, in UTF-16 offsets of the canonical text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** One paragraph, list or table of a quote, as Markdown; a line of a citation may follow a paragraph directly. */
export interface QuotePart {
  readonly type: 'paragraph' | 'list' | 'table';
  readonly markdown: string;
}

type ListItem = Extract<PlacedBlock, { type: 'listItem' }>;
type Table = Extract<PlacedBlock, { type: 'table' }>;

function touched(text: PlacedText, range: Range): string {
  const from = Math.max(0, range.start - text.start);
  const to = Math.min(text.text.length, range.end - text.start);
  return from < to ? text.text.slice(from, to) : '';
}

const isTouched = (text: PlacedText, range: Range): boolean => touched(text, range) !== '';

/** Texts that are printed on one line, cut to the range, as a paragraph. */
function line(texts: readonly (PlacedText | null)[], range: Range): QuotePart[] {
  const words = texts.map((text) => (text ? touched(text, range) : '')).join('');
  return words.trim() === '' ? [] : [{ type: 'paragraph', markdown: escapeText(words) }];
}

/** The rows that the range touches, with the header; of a single row, the cells that it touches. */
function cells(table: Table, range: Range): QuotePart[] {
  const all = [table.header, ...table.rows];
  const hits = all.flatMap((row) => row.filter((cell) => isTouched(cell, range)));
  const [only, second] = hits;
  if (!only) return [];
  if (!second && touched(only, range) !== only.text) return line([only], range);
  const rows = table.rows.filter((row) => row.some((cell) => isTouched(cell, range)));
  const width = Math.max(...all.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const lines = rows.length === 0 ? [table.header] : rows;
  const shown =
    lines.length > 1
      ? columns
      : columns.filter((column) => {
          const cell = lines[0]?.[column];
          return cell !== undefined && isTouched(cell, range);
        });
  return [tableOf([table.header, ...rows], shown)];
}

function tableOf(rows: readonly (readonly PlacedText[])[], columns: readonly number[]): QuotePart {
  const table: RootContent = {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: columns.map((column) => ({
        type: 'tableCell',
        children: [{ type: 'text', value: row[column]?.text ?? '' }],
      })),
    })),
  };
  return { type: 'table', markdown: toEscapedMarkdown([table]) };
}

function partsOf(block: PlacedBlock, range: Range): QuotePart[] {
  if (block.type !== 'figure' && block.type !== 'table') return line([block.text], range);
  const one = (text: PlacedText | null) => line([text], range);
  const inner = block.type === 'figure' ? block.panels.flatMap(one) : [];
  const table = block.type === 'table' ? [...one(block.unit), ...cells(block, range)] : [];
  return [
    ...line([block.label, block.caption], range),
    ...inner,
    ...table,
    ...line([block.sourceLabel, block.source], range),
    ...block.notes.flatMap(one),
  ];
}

/** Several items in a row stay a list; the numbers of an ordered one are those that the report prints. */
function listOf(items: readonly ListItem[], range: Range): QuotePart {
  const shallowest = Math.min(...items.map(({ depth }) => depth));
  const markdown = items.flatMap((item) => {
    const words = touched(item.text, range);
    const number = item.ordered ? /\d{1,9}/.exec(item.marker)?.[0] : undefined;
    const bullet = number ? `${number}.` : '-';
    return words.trim() === ''
      ? []
      : `${'    '.repeat(item.depth - shallowest)}${bullet} ${escapeText(words)}`;
  });
  return { type: 'list', markdown: markdown.join('\n') };
}

/** A rectangle of cells under its column heads, as a Markdown table. */
export function quoteCells(table: Table, { rows, columns }: CellRange): QuotePart[] {
  const lines = tableLines(table).slice(Math.max(1, rows.start), rows.end);
  const shown = Array.from(
    { length: columns.end - columns.start },
    (_, index) => columns.start + index,
  );
  return [tableOf([table.header, ...lines], shown)];
}

/** What `range` covers of `blocks` (those that it touches, in order), as parts of a Markdown quote. */
export function quoteParts(blocks: readonly PlacedBlock[], range: Range): QuotePart[] {
  const parts: QuotePart[] = [];
  for (let index = 0; index < blocks.length;) {
    const items: ListItem[] = [];
    for (let item = blocks[index]; item?.type === 'listItem'; item = blocks[index]) {
      items.push(item);
      index += 1;
    }
    if (items.length > 1) parts.push(listOf(items, range));
    else if (items[0]) parts.push(...partsOf(items[0], range));
    const block = blocks[index];
    if (block && items.length === 0) {
      parts.push(...partsOf(block, range));
      index += 1;
    }
  }
  return parts;
}

/** The stored words of a quote whose place is unknown: a paragraph a line. */
export function quoteOfWords(words: string): QuotePart[] {
  return words
    .split('\n')
    .filter((row) => row.trim() !== '')
    .map((row) => ({ type: 'paragraph', markdown: escapeText(row) }));
}
