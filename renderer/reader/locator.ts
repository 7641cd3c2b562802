/**
 * Arithmetic of reading positions. A locator names the block at the top of the view and the share of its
 * height that lies above the view, so that it holds at another width, size or zoom.
 */
import type { Locator } from '../../preload/contract/library';

/** Vertical extent of a block, in CSS pixels from any one origin. */
export interface Extent {
  readonly top: number;
  readonly height: number;
}

/** Index of the last of `count` ascending tops that is at most `y`; 0 when all lie below it, -1 for none. */
export function lastAbove(count: number, topOf: (index: number) => number, y: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (topOf(middle) <= y) low = middle;
    else high = middle - 1;
  }
  return high < 0 ? -1 : low;
}

/** The locator of a view whose top is at `viewTop`, given the block that it cuts. */
export function locatorFor(offset: number, extent: Extent, viewTop: number): Locator {
  const within = extent.height > 0 ? (viewTop - extent.top) / extent.height : 0;
  return { offset, within: Math.min(Math.max(within, 0), 1) };
}

/** Where the top of the view has to be for a locator to hold again. */
export const viewTopFor = (locator: Locator, extent: Extent): number =>
  extent.top + locator.within * extent.height;

/**
 * Share of the text that was scrolled past, in [0, 1]; 1 at the end of the text.
 * `blockLength` is that of the locator's block in UTF-16 units.
 */
export function progressOf(
  locator: Locator,
  blockLength: number,
  textLength: number,
  atEnd: boolean,
): number {
  if (atEnd) return 1;
  if (textLength <= 0) return 0;
  return Math.min((locator.offset + locator.within * blockLength) / textLength, 1);
}
