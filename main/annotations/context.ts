import type { TextQuoteSelector } from '../../preload/contract/annotation';
import { CONTEXT_LENGTH } from './target';

/** How well a quote's stored surroundings agree with those of a place; shares in [0, 1], 1 being the same. */
export interface Agreement {
  readonly before: number;
  readonly after: number;
  /** Both sides together, weighted by how much of each was stored. */
  readonly mean: number;
}

/** A side with fewer stored units than this proves little by itself. */
const TELLING = 8;
const SLACK = 8;

const reversed = (text: string): string => text.split('').toReversed().join('');

/**
 * How much of `context` begins `neighbour`, in [0, 1]: one minus the share of edits, with the far end free, since
 * an insertion pushes the far end out of view.
 */
function sideAgreement(context: string, neighbour: string): number {
  if (neighbour.startsWith(context)) return 1;
  const rows = context.length;
  const cost = Int32Array.from({ length: rows + 1 }, (_, row) => row);
  let best = rows;
  for (let at = 0; at < neighbour.length; at += 1) {
    const unit = neighbour.charCodeAt(at);
    let diagonal = at;
    cost[0] = at + 1;
    for (let row = 1; row <= rows; row += 1) {
      const left = cost[row] ?? 0;
      const substituted = diagonal + (context.charCodeAt(row - 1) === unit ? 0 : 1);
      cost[row] = Math.min(substituted, left + 1, (cost[row - 1] ?? 0) + 1);
      diagonal = left;
    }
    best = Math.min(best, cost[rows] ?? rows);
  }
  return 1 - best / rows;
}

/** Whether exactly the stored surroundings stand around `[start, end)`. */
export function sameContext(
  text: string,
  start: number,
  end: number,
  quote: TextQuoteSelector,
): boolean {
  const from = start - quote.prefix.length;
  return from >= 0 && text.startsWith(quote.prefix, from) && text.startsWith(quote.suffix, end);
}

/** Compares what stands around `[start, end)` with the stored prefix and suffix of `quote`. */
export function contextAgreement(
  text: string,
  start: number,
  end: number,
  quote: TextQuoteSelector,
): Agreement {
  const reach = CONTEXT_LENGTH + SLACK;
  const { prefix, suffix } = quote;
  const before =
    prefix === ''
      ? 0
      : sideAgreement(reversed(prefix), reversed(text.slice(Math.max(0, start - reach), start)));
  const after = suffix === '' ? 0 : sideAgreement(suffix, text.slice(end, end + reach));
  const stored = prefix.length + suffix.length;
  const mean = stored === 0 ? 0 : (before * prefix.length + after * suffix.length) / stored;
  return {
    before: prefix.length < TELLING ? Math.min(before, mean) : before,
    after: suffix.length < TELLING ? Math.min(after, mean) : after,
    mean,
  };
}
