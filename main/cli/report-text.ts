/** A report as text for a terminal or a pager. */
import type { OpenedReport } from '../../preload/contract/library';
import type { PlacedBlock } from '../../preload/contract/report';
import type { CliWords } from './words';

type Heading = Extract<PlacedBlock, { type: 'heading' }>;
type Table = Extract<PlacedBlock, { type: 'table' }>;
type Captioned = Extract<PlacedBlock, { type: 'figure' | 'table' }>;

const isHeading = (block: PlacedBlock): block is Heading => block.type === 'heading';

function captionLines(block: Captioned, inside: readonly string[]): string[] {
  const source = block.source ? [`${block.sourceLabel.text}${block.source.text}`] : [];
  const notes = block.notes.map(({ text }) => text);
  return [`[${block.label.text}${block.caption.text}]`, ...inside, ...source, ...notes];
}

function tableLines({ unit, header, rows }: Table): string[] {
  const lines = [header, ...rows].filter((row) => row.length > 0);
  return [
    ...(unit ? [unit.text] : []),
    ...lines.map((row) => row.map(({ text }) => text).join('\t')),
  ];
}

function linesOf(block: PlacedBlock): string[] {
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(block.level)} ${block.text.text}`];
    case 'listItem':
      return [`${'  '.repeat(block.depth)}${block.marker || '•'} ${block.text.text}`];
    case 'footnote':
      return [`[${block.label}] ${block.text.text}`];
    case 'quote':
      return [`> ${block.text.text}`];
    case 'figure':
      return captionLines(
        block,
        block.panels.map(({ text }) => text),
      );
    case 'table':
      return captionLines(block, tableLines(block));
    case 'paragraph':
    case 'preformatted':
      break;
  }
  return [block.text.text];
}

/** Items of one list follow each other; everything else is set apart. */
function join(blocks: readonly PlacedBlock[]): string {
  return blocks
    .map((block, index) => {
      const next = blocks[index + 1];
      const goesOn =
        block.type === 'listItem' && next?.type === 'listItem' && next.list === block.list;
      return linesOf(block).join('\n') + (goesOn ? '\n' : '\n\n');
    })
    .join('');
}

/** Title and publisher, the outline, then the whole text. */
export function reportText({ metadata, blocks }: OpenedReport, words: CliWords): string {
  const { title, publisher, publishedOn, authors } = metadata;
  const names = authors.map(({ name }) => name).join(', ');
  const byline = [publisher, publishedOn, names].filter(Boolean).join(' · ');
  const outline = blocks
    .filter(isHeading)
    .map(({ level, text }) => `${'  '.repeat(level)}${text.text}\n`);
  const head = byline === '' ? `${title}\n\n` : `${title}\n${byline}\n\n`;
  const contents = outline.length > 0 ? `${words.contents}\n${outline.join('')}\n` : '';
  return `${head}${contents}${join(blocks).trimEnd()}\n`;
}
