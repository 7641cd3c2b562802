/** Where annotations stand along the scroll bar. */
import type { Colour } from '../../preload/contract/annotation';
import { lastAtMost } from '../state/reader-blocks';
import { rangeOf, type Held } from '../state/reader-held';
import type { Extent } from '../state/reader-view';

/** The row, of `rows`, at whose height an offset stands; within a section, places are taken by their share of its text. */
export function rowAt(offset: number, { offsets, shares }: Extent, rows: number): number {
  const section = Math.min(Math.max(0, lastAtMost(offsets, offset)), offsets.length - 2);
  const [from = 0, to = 1] = [offsets[section], offsets[section + 1]];
  const [top = 0, bottom = 1] = [shares[section], shares[section + 1]];
  const within = to > from ? Math.min(1, Math.max(0, (offset - from) / (to - from))) : 0;
  const row = Math.floor((top + within * (bottom - top)) * rows);
  return Math.min(rows - 1, Math.max(0, row));
}

/** The colour of each row that has any: that of the last annotation which begins there. */
export function mapRows(held: Held, extent: Extent, rows: number): Map<number, Colour> {
  const found = new Map<number, Colour>();
  for (const key of held.order) {
    const annotation = held.byKey.get(key)?.annotation;
    const range = annotation && rangeOf(annotation);
    if (annotation && range) found.set(rowAt(range.start, extent, rows), annotation.colour);
  }
  return found;
}
