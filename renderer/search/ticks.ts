/** Where the hits stand along the scroll bar. */
import { lastAtMost } from '../state/reader-blocks';
import type { Extent } from '../state/reader-view';

/**
 * The pixels, of `height`, beside which a hit stands; ascending, each once. Within a section of the report, places are
 * taken by their share of its text.
 */
export function tickRows(hits: Uint32Array, extent: Extent, height: number): number[] {
  const { offsets, shares } = extent;
  const rows = new Set<number>();
  for (let at = 0; at < hits.length; at += 2) {
    const offset = hits[at] ?? 0;
    const section = Math.min(Math.max(0, lastAtMost(offsets, offset)), offsets.length - 2);
    const [from = 0, to = 1] = [offsets[section], offsets[section + 1]];
    const [top = 0, bottom = 1] = [shares[section], shares[section + 1]];
    const within = to > from ? (offset - from) / (to - from) : 0;
    rows.add(Math.min(height - 1, Math.floor((top + within * (bottom - top)) * height)));
  }
  return [...rows].toSorted((a, b) => a - b);
}
