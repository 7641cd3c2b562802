import { alignTexts } from './align';
import { editDistance } from './approximate';

/** Above this many units on both sides the common runs are counted instead of the edits. */
const LONG = 2048;

/**
 * How alike two strings are, in [0, 1]: one minus the share of edits in the longer one; for long strings, the share
 * of units in runs that both have in the same order.
 */
export function similarity(one: string, other: string): number {
  if (one === other) return 1;
  const longer = Math.max(one.length, other.length);
  if (longer <= LONG) return 1 - editDistance(one, other) / longer;
  const common = alignTexts(one, other).reduce((sum, { length }) => sum + length, 0);
  return Math.min(1, common / longer);
}
