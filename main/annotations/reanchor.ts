import type { Anchoring } from '../../preload/contract/annotation';
import { createAnchorer, settle } from './anchor';
import { Revision } from './revision';
import type { Target } from './target';

/** An annotation as it stands in the text that is about to be replaced. */
export interface Anchored {
  readonly target: Target;
  readonly anchoring: Anchoring;
}

/**
 * Carries annotations over from `before`, the text in which they stand, to `after`, the newer copy of the same
 * report; answers index for index. Knowing both texts settles what a quote alone cannot: which of several equal
 * sentences is meant, whether a passage was changed or is gone, and what was moved. Orphans are looked for by
 * their quote again. `score` compares with the words that the owner marked, not with the last copy's.
 */
export function reanchor(
  before: string,
  after: string,
  annotations: readonly Anchored[],
): Anchoring[] {
  const anchorByQuote = createAnchorer(after);
  const revision = new Revision(before, after);
  return annotations.map(({ target, anchoring }) => {
    if (anchoring.state === 'orphan') return anchorByQuote(target);
    const place = revision.follow(anchoring);
    return place ? settle(after, place, target) : { state: 'orphan' };
  });
}
