/** Arithmetic of a list of which only the rows about the view are drawn; heights in CSS pixels. */

export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** A list with fewer rows than this is drawn whole. */
export const WHOLE_LIST = 300;
/** Rows that are drawn beyond each edge of the view. */
const OVERSCAN = 30;

/**
 * The rows to draw when the view is scrolled by `scrolled` past the top of the list. `least` is the height of the lowest
 * row: counted so, what is drawn always fills the view, since the rows above are given no more room than that.
 */
export function rowsAbout(
  count: number,
  least: number,
  scrolled: number,
  height: number,
): RowRange {
  if (count < WHOLE_LIST) return { first: 0, end: count };
  const top = Math.min(Math.max(0, Math.floor(scrolled / least)), count - 1);
  return {
    first: Math.max(0, top - OVERSCAN),
    end: Math.min(count, top + Math.ceil(height / least) + OVERSCAN),
  };
}
