/** Places cards beside the lines that they belong to, so that none lies over another. */

export interface MarginItem {
  /** Where it wants its top to be, in CSS pixels; items come in ascending order. */
  readonly y: number;
  readonly height: number;
}

/** Space between two cards, in CSS pixels. */
const GAP = 8;

/** Pushes down what would lie over the item before it, or above `floor`. */
function pushDown(items: readonly MarginItem[], floor: number): number[] {
  let free = floor;
  return items.map(({ y, height }) => {
    const top = Math.max(y, free);
    free = top + height + GAP;
    return top;
  });
}

/**
 * The tops of cards, in order. Each is at its line, or pushed down by the one before. With an `anchor`, the
 * index of a card that has to be at its line exactly, those before it move up to make room, as far as `floor`.
 */
export function marginLayout(
  items: readonly MarginItem[],
  anchor: number | null = null,
  floor = 0,
): number[] {
  const tops = pushDown(items, floor);
  const anchored = anchor === null ? undefined : items[anchor];
  if (anchor === null || !anchored || (tops[anchor] ?? 0) <= anchored.y) return tops;
  let below = anchored.y;
  tops[anchor] = below;
  for (let at = anchor - 1; at >= 0; at -= 1) {
    const top = Math.min(tops[at] ?? 0, below - GAP - (items[at]?.height ?? 0));
    tops[at] = top;
    below = top;
  }
  const tooHigh = floor - (tops[0] ?? floor);
  if (tooHigh > 0)
    return pushDown(
      items.map((item, at) => ({ ...item, y: tops[at] ?? 0 })),
      floor,
    );
  const after = pushDown(items.slice(anchor + 1), anchored.y + anchored.height + GAP);
  return [...tops.slice(0, anchor + 1), ...after];
}

/** Where more lines than this are annotated within so many CSS pixels, cards beside them cannot all be read. */
const CROWD = 5;
const WITHIN = 240;

/**
 * Whether each card stands in a crowd and is to be small, told from the heights of the lines alone, which are ascending: what
 * it looks like then changes nothing about it, so cards hold still.
 */
export function crowded(lines: readonly number[]): boolean[] {
  const small = lines.map(() => false);
  for (let first = 0, last = 0; last < lines.length; last += 1) {
    while ((lines[last] ?? 0) - (lines[first] ?? 0) > WITHIN) first += 1;
    if (last - first + 1 > CROWD) small.fill(true, first, last + 1);
  }
  return small;
}
