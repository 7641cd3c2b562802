/**
 * How many single slips lie between two words: a character more, one less, another one, or two neighbours exchanged; more
 * than `limit` is answered as `limit + 1`. Counts characters, so the words come as lists.
 *
 * Source: optimal string alignment, the restricted form of F. J. Damerau, "A technique for computer detection and
 * correction of spelling errors" (1964).
 */
export function editDistance(
  one: readonly string[],
  other: readonly string[],
  limit: number,
): number {
  const beyond = limit + 1;
  if (Math.abs(one.length - other.length) > limit) return beyond;
  let before: number[] = [];
  let last = other.map((_, at) => at);
  last.push(other.length);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const exchanged =
        one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1] && column > 1;
      now[column] = Math.min(
        (last[column] ?? beyond) + 1,
        (now[column - 1] ?? beyond) + 1,
        (last[column - 1] ?? beyond) + (same ? 0 : 1),
        exchanged && row > 1 ? (before[column - 2] ?? beyond) + 1 : beyond,
      );
    }
    if (Math.min(...now) > limit) return beyond;
    before = last;
    last = now;
  }
  return Math.min(last[other.length] ?? beyond, beyond);
}
