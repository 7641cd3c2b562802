/** Ranges of block keys: the chapters that a search is narrowed to. */

/** `[first, end)`. */
export interface KeyRange {
  readonly first: number;
  readonly end: number;
}

/** The same keys in ranges that are apart; `ranges` ascend by their first key. */
export function unitedRanges(ranges: readonly KeyRange[]): KeyRange[] {
  const united: { first: number; end: number }[] = [];
  for (const { first, end } of ranges) {
    const last = united.at(-1);
    if (last && first <= last.end) last.end = Math.max(last.end, end);
    else united.push({ first, end });
  }
  return united;
}

/** Those of the ascending `keys` that lie in one of the ranges, which ascend and are apart. Linear. */
export function keysWithin(keys: readonly number[], ranges: readonly KeyRange[]): number[] {
  let at = 0;
  return keys.filter((key) => {
    while ((ranges[at]?.end ?? Infinity) <= key) at += 1;
    const range = ranges[at];
    return range !== undefined && range.first <= key;
  });
}
