/** Which stretches of the canonical text an annotation covers. */
import type { Annotation } from '../../preload/contract/annotation';
import type { PlacedBlock } from '../../preload/contract/report';
import { cellsIn, presentCells } from '../../preload/contract/text/cells';
import { blockAt } from '../state/reader-blocks';
import { rangeOf } from '../state/reader-held';
import type { Span } from './text-positions';

/** None for an orphan, and for a rectangle of a picture, which has a frame there; one for each cell of a range; else one. */
export function markSpans(
  annotation: Annotation,
  blocks: readonly PlacedBlock[],
  starts: readonly number[],
): readonly Span[] {
  const range = rangeOf(annotation);
  const { target } = annotation;
  if (!range || target.type === 'area') return [];
  const block = target.type === 'cells' ? blocks[blockAt(starts, range.start)] : undefined;
  if (target.type !== 'cells' || block?.type !== 'table') return [range];
  const cells = presentCells(block, target.cells, range);
  return cells
    ? cellsIn(block, cells).map(({ start, text }) => ({ start, end: start + text.length }))
    : [range];
}
