import { similarity } from './similarity';

/** How often each pair of neighbouring units occurs. */
function pairsOf(words: string): Map<number, number> {
  const pairs = new Map<number, number>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.charCodeAt(at) * 65_536 + words.charCodeAt(at + 1);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** The share of neighbouring units in common, in whatever order: the coefficient of Dice (1945) and Sørensen (1948). */
function pairsInCommon(one: string, other: string): number {
  const total = one.length + other.length - 2;
  if (total <= 0) return one === other ? 1 : 0;
  const others = pairsOf(other);
  let common = 0;
  for (const [pair, count] of pairsOf(one)) common += Math.min(count, others.get(pair) ?? 0);
  return (2 * common) / total;
}

/**
 * How much of one wording is left in another, in [0, 1]: the better of edit similarity and pairs in common, so that
 * neither a clause that was added nor two that changed places hide that it is the same sentence.
 */
export function likeness(one: string, other: string): number {
  return Math.max(similarity(one, other), pairsInCommon(one, other));
}
