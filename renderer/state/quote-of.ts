/** The words of an annotation, as its card shows them. */
import type { Annotation } from '../../preload/contract/annotation';
import type { PlacedBlock } from '../../preload/contract/report';
import { cellsIn, presentCells } from '../../preload/contract/text/cells';
import { blockAt } from './reader-blocks';
import { rangeOf } from './reader-held';

/**
 * What was quoted; of cells those that are marked, without what stands between them in the text. `blocks` and `starts` are
 * those of its report.
 */
export function quoteOf(
  annotation: Annotation,
  blocks: readonly PlacedBlock[] | undefined,
  starts: readonly number[],
): string {
  const { target } = annotation;
  const range = rangeOf(annotation);
  const table =
    target.type === 'cells' && range ? blocks?.[blockAt(starts, range.start)] : undefined;
  if (target.type !== 'cells' || !range || table?.type !== 'table') return target.quote.exact;
  const cells = presentCells(table, target.cells, range);
  if (!cells) return target.quote.exact;
  return cellsIn(table, cells)
    .map(({ text }) => text)
    .join(' · ');
}
