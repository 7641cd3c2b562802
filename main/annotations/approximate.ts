/**
 * Edit distances (insertions, deletions and substitutions of UTF-16 units).
 *
 * Sources: P. H. Sellers, "The theory and computation of evolutionary distances" (1980), for a pattern inside a
 * longer text; E. Ukkonen, "Finding approximate patterns in strings" (1985), for leaving out the rows that can
 * no longer stay within the bound.
 */

export interface ApproximateMatch {
  /** Half-open, in offsets of the text. */
  readonly start: number;
  readonly end: number;
  /** Edits between the pattern and what stands there. */
  readonly errors: number;
}

/**
 * The part of `text` within `[from, to)` that is nearest to `pattern`, if at most `maxErrors` edits away; among
 * equals the one whose length is nearest to the pattern's, then the first. Undefined when there is none.
 * Takes time in proportion to `(to - from) * maxErrors` on ordinary text.
 */
export function findApproximate(
  pattern: string,
  text: string,
  from: number,
  to: number,
  maxErrors: number,
): ApproximateMatch | undefined {
  const rows = pattern.length;
  const cost = Int32Array.from({ length: rows + 1 }, (_, row) => row);
  const begin = new Int32Array(rows + 1).fill(from);
  let active = Math.min(rows, maxErrors);
  let best: ApproximateMatch | undefined;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    let diagonal = 0;
    let diagonalBegin = at;
    begin[0] = at + 1;
    const last = Math.min(rows, active + 1);
    for (let row = 1; row <= last; row += 1) {
      const left = row > active ? maxErrors + 1 : (cost[row] ?? 0);
      const leftBegin = begin[row] ?? 0;
      const up = cost[row - 1] ?? 0;
      let value = diagonal + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
      let source = diagonalBegin;
      if (left + 1 < value) [value, source] = [left + 1, leftBegin];
      if (up + 1 < value) [value, source] = [up + 1, begin[row - 1] ?? 0];
      diagonal = left;
      diagonalBegin = leftBegin;
      cost[row] = value;
      begin[row] = source;
    }
    active = last;
    while (active > 0 && (cost[active] ?? 0) > maxErrors) active -= 1;
    if (active === rows) {
      best = better(best, { start: begin[rows] ?? 0, end: at + 1, errors: cost[rows] ?? 0 }, rows);
    }
  }
  return best;
}

function better(
  known: ApproximateMatch | undefined,
  found: ApproximateMatch,
  length: number,
): ApproximateMatch {
  if (!known || found.errors < known.errors) return found;
  if (found.errors > known.errors) return known;
  const offBy = (match: ApproximateMatch) => Math.abs(match.end - match.start - length);
  return offBy(found) < offBy(known) ? found : known;
}

/** The distance between two whole strings: insertions, deletions and substitutions of UTF-16 units. */
export function editDistance(one: string, other: string): number {
  let same = 0;
  const shorter = Math.min(one.length, other.length);
  while (same < shorter && one.charCodeAt(same) === other.charCodeAt(same)) same += 1;
  const pattern = one.slice(same);
  const text = other.slice(same);
  const cost = Int32Array.from({ length: pattern.length + 1 }, (_, row) => row);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    let diagonal = at;
    cost[0] = at + 1;
    for (let row = 1; row <= pattern.length; row += 1) {
      const left = cost[row] ?? 0;
      const substituted = diagonal + (pattern.charCodeAt(row - 1) === unit ? 0 : 1);
      cost[row] = Math.min(substituted, left + 1, (cost[row - 1] ?? 0) + 1);
      diagonal = left;
    }
  }
  return cost[pattern.length] ?? 0;
}
