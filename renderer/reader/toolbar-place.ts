/** Where the toolbar of a selection goes, so that it is near the selection's end and inside the view. */

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface ToolbarQuery {
  /** The last line of the selection, in viewport pixels. */
  readonly line: Box;
  /** Where its first line begins. */
  readonly from: number;
  /** The view that it has to stay in. */
  readonly view: Box;
  readonly width: number;
  readonly height: number;
}

const GAP = 8;

/**
 * Top left corner in viewport pixels: below the last line, or above the first one where there is no room below; at the foot
 * of the view where the selection fills it.
 */
export function toolbarPlace({ line, from, view, width, height }: ToolbarQuery): {
  left: number;
  top: number;
} {
  const below = line.bottom + GAP;
  const fits = below + height + GAP <= view.bottom;
  const above = Math.min(from, line.top) - GAP - height;
  const foot = view.bottom - GAP - height;
  const top = fits ? Math.max(below, view.top + GAP) : above >= view.top + GAP ? above : foot;
  const most = view.right - GAP - width;
  const left = Math.max(Math.min(line.right - width / 2, most), view.left + GAP);
  return { left, top };
}
