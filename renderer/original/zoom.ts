/** How large a page is shown. Pure. */

/** Shares of the width of the panel. */
export const ZOOMS = [1, 1.25, 1.5, 2, 3] as const;

/** Pictures are asked for in widths that are multiples of this, in pixels, so that dragging an edge asks seldom. */
const STEP = 240;
const WIDEST = 3600;

/** The next zoom up or down; the same one at either end. */
export function zoomStep(zoom: number, step: 1 | -1): number {
  const at = ZOOMS.findIndex((one) => one === zoom);
  return ZOOMS[Math.min(Math.max(at + step, 0), ZOOMS.length - 1)] ?? 1;
}

/** The width of the picture to ask for, in pixels, for a page that is `shown` CSS pixels wide at this density. */
export const pictureWidth = (shown: number, density: number): number =>
  Math.min(Math.max(Math.ceil((shown * density) / STEP), 1) * STEP, WIDEST);
