/** Arithmetic of panel widths, in CSS pixels. */

export interface WidthLimits {
  readonly least: number;
  readonly most: number;
}

const STEP = 16;

/** A whole width within its limits. */
export const limited = (width: number, { least, most }: WidthLimits): number =>
  Math.round(Math.min(Math.max(width, least), most));

/**
 * The width that a key asks for, or null for another key. `side` is where the panel lies: an arrow that points
 * away from it makes it wider.
 */
export function widthForKey(
  key: string,
  width: number,
  side: 'left' | 'right',
  limits: WidthLimits,
): number | null {
  const outward = side === 'left' ? 1 : -1;
  switch (key) {
    case 'ArrowRight':
      return limited(width + STEP * outward, limits);
    case 'ArrowLeft':
      return limited(width - STEP * outward, limits);
    case 'Home':
      return limits.least;
    case 'End':
      return limits.most;
    default:
      return null;
  }
}
