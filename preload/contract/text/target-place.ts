/** Where in the canonical text that stands by which something in a report is found again. */
import type { CellRange, TargetRequest, TextPositionSelector } from '../annotation';
import type { PlacedBlock, PlacedText } from '../report';
import { cellsIn, tableLines } from './cells';

type Captioned = Extract<PlacedBlock, { type: 'figure' | 'table' }>;
type Table = Extract<PlacedBlock, { type: 'table' }>;

const endOf = ({ start, text }: PlacedText): number => start + text.length;

/** Everything that can be read of a figure or table, in no order. */
const textsOf = (block: Captioned): (PlacedText | null)[] => [
  block.caption,
  block.sourceLabel,
  block.source,
  ...block.notes,
  ...(block.type === 'figure' ? block.panels : [block.unit, ...tableLines(block).flat()]),
];

/** Label and caption; of a block without either, all that can be read of it, be it nothing. */
export function captionPlace(block: Captioned): TextPositionSelector {
  const { start } = block.label;
  const end = endOf(block.caption);
  if (start < end) return { start, end };
  return { start, end: Math.max(...textsOf(block).map((text) => (text ? endOf(text) : start))) };
}

function cellsPlace(table: Table, range: CellRange): TextPositionSelector | undefined {
  const lines = tableLines(table);
  const width = Math.max(...lines.map((row) => row.length));
  if (range.rows.end > lines.length || range.columns.end > width) return undefined;
  const cells = cellsIn(table, range);
  const [first, last] = [cells[0], cells.at(-1)];
  const isBlank = cells.every(({ text }) => text.trim() === '');
  return first && last && !isBlank ? { start: first.start, end: endOf(last) } : undefined;
}

/**
 * The range of the canonical text by which that which is pointed at in `block` can be found again (see `Target` in the
 * contract). Undefined when there is no such thing in that block.
 */
export function placeIn(
  block: PlacedBlock,
  request: Exclude<TargetRequest, { type: 'text' | 'report' }>,
): TextPositionSelector | undefined {
  switch (request.type) {
    case 'chapter':
      return block.type === 'heading'
        ? { start: block.text.start, end: endOf(block.text) }
        : undefined;
    case 'cells':
      return block.type === 'table' ? cellsPlace(block, request.cells) : undefined;
    case 'table':
      return block.type === 'table' ? captionPlace(block) : undefined;
    case 'figure':
    case 'area':
      return block.type === 'figure' ? captionPlace(block) : undefined;
  }
}
