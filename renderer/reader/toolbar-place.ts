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
  /** The view that it has to stay in. */
  readonly view: Box;
  readonly width: number;
  readonly height: number;
}

const GAP = 8;

/** Top left corner in viewport pixels: below the line, or above it where there is no room below. */
export function toolbarPlace({ line, view, width, height }: ToolbarQuery): {
  left: number;
  top: number;
} {
  const below = line.bottom + GAP;
  const fits = below + height + GAP <= view.bottom;
  const top = fits ? below : Math.max(line.top - GAP - height, view.top + GAP);
  const most = view.right - GAP - width;
  const left = Math.max(Math.min(line.right - width / 2, most), view.left + GAP);
  return { left, top };
}
