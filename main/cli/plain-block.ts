/** A block for other programs: plain strings, no offsets. */
import type { PlacedBlock, RichText } from '../../preload/contract/report';

const plain = (text: RichText) => text.text;
const plainOrNull = (text: RichText | null) => text && text.text;
/** Text with its emphasis, where it has any; offsets are UTF-16, from the start of this text. */
const marked = ({ text, marks }: RichText) => ({ text, ...(marks.length > 0 && { marks }) });
const trimmed = (text: RichText) => text.text.trim();

type Captioned = Extract<PlacedBlock, { type: 'figure' | 'table' }>;

const captionOf = ({ label, caption, source, notes }: Captioned) => ({
  label: trimmed(label),
  caption: plain(caption),
  source: plainOrNull(source),
  notes: notes.map(plain),
});

function contentOf(block: PlacedBlock) {
  switch (block.type) {
    case 'heading':
      return { level: block.level, ...marked(block.text) };
    case 'listItem': {
      const { list, depth, ordered, marker } = block;
      return { ...marked(block.text), list, depth, ordered, marker };
    }
    case 'footnote':
      return { label: block.label, ...marked(block.text) };
    case 'figure':
      return { number: block.number, ...captionOf(block), panels: block.panels.map(plain) };
    case 'table':
      return {
        figure: block.number,
        ...captionOf(block),
        unit: plainOrNull(block.unit),
        header: block.header.map(plain),
        rows: block.rows.map((row) => row.map(plain)),
        filled: block.filled,
      };
    case 'paragraph':
    case 'quote':
    case 'preformatted':
      break;
  }
  return marked(block.text);
}

/** The block with its texts as strings; `origin` says where in the file it stood, where that is known. */
export function plainBlock(block: PlacedBlock) {
  const origin = block.origin ? { origin: block.origin } : {};
  return { type: block.type, ...contentOf(block), ...origin };
}
