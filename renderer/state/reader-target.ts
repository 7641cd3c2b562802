/** What an annotation is about: as main is told, and as the page shows it until main has answered. */
import type {
  Target,
  TargetRequest,
  TextPositionSelector,
} from '../../preload/contract/annotation';
import type { OpenedReport } from '../../preload/contract/library';
import { tableLines } from '../../preload/contract/text/cells';
import { placeIn } from '../../preload/contract/text/target-place';
import { blockAt, textBetween } from './reader-blocks';

/** Where the block of a request is; undefined when there is no such thing. */
function placeOf(
  request: TargetRequest,
  { blocks }: OpenedReport,
  starts: readonly number[],
): TextPositionSelector | undefined {
  if (request.type === 'report') return { start: 0, end: 0 };
  if (request.type === 'text') return request.position;
  const block = blocks[blockAt(starts, request.at)];
  return block && placeIn(block, request);
}

/** The target that a request names in the open report; undefined when there is no such thing. */
export function targetOf(
  request: TargetRequest,
  opened: OpenedReport,
  starts: readonly number[],
): Target | undefined {
  const position = placeOf(request, opened, starts);
  if (!position) return undefined;
  const exact =
    request.type === 'report'
      ? opened.metadata.title
      : textBetween(opened.blocks, starts, position.start, position.end);
  const selectors = { position, quote: { exact, prefix: '', suffix: '' } };
  switch (request.type) {
    case 'figure':
    case 'area': {
      const block = opened.blocks[blockAt(starts, position.start)];
      const asset = block?.type === 'figure' ? (block.asset?.id ?? null) : null;
      return request.type === 'area'
        ? { type: 'area', ...selectors, asset, area: request.area }
        : { type: 'figure', ...selectors, asset };
    }
    case 'cells':
      return { type: 'cells', ...selectors, cells: request.cells };
    default:
      return { type: request.type, ...selectors };
  }
}

/**
 * What a selection means: the words, or, where it goes from one cell of a table to another, the rectangle of cells
 * between the two.
 */
export function selectionRequest(
  position: TextPositionSelector,
  { blocks }: OpenedReport,
  starts: readonly number[],
): TargetRequest {
  const words = { type: 'text', position } as const;
  const first = blockAt(starts, position.start);
  const block = blocks[first];
  if (block?.type !== 'table' || blockAt(starts, position.end - 1) !== first) return words;
  const cells = tableLines(block).flatMap((line, row) =>
    line.map((cell, column) => ({
      row,
      column,
      start: cell.start,
      end: cell.start + cell.text.length,
    })),
  );
  const head = cells.find(({ start, end }) => start <= position.start && position.start <= end);
  const tail = cells.find(({ start, end }) => start <= position.end && position.end <= end);
  if (!head || !tail || head.start === tail.start) return words;
  return {
    type: 'cells',
    at: position.start,
    cells: {
      rows: { start: head.row, end: tail.row + 1 },
      columns: {
        start: Math.min(head.column, tail.column),
        end: Math.max(head.column, tail.column) + 1,
      },
    },
  };
}
