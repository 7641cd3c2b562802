import type { Anchoring, Target } from '../../preload/contract/annotation';
import type { PlacedBlock } from '../../preload/contract/report';
import type { CanonicalText } from '../report/canonical-text';
import { settle } from './anchor';
import { captionPlace } from '../../preload/contract/text/target-place';

type Figure = Extract<PlacedBlock, { type: 'figure' }>;

/** The figures of pictures that stand once in a report, by the picture. */
function figuresOf(blocks: readonly PlacedBlock[]): Map<string, Figure> {
  const figures = blocks.flatMap((block) =>
    block.type === 'figure' && block.asset ? [[block.asset.id, block] as const] : [],
  );
  const found = new Map(figures);
  const seen = new Set<string>();
  for (const [asset] of figures) {
    if (seen.has(asset)) found.delete(asset);
    seen.add(asset);
  }
  return found;
}

/**
 * Finds targets in `present` that are known by something better than words: a figure by its picture, whatever its caption
 * says now; and the report, which is always there. Answers undefined for all others.
 */
export function createRecogniser(
  present: CanonicalText,
): (target: Target) => Anchoring | undefined {
  let figures: Map<string, Figure> | undefined;
  return (target) => {
    if (target.type === 'report') return { state: 'exact', start: 0, end: 0 };
    if (!('asset' in target) || target.asset === null) return undefined;
    figures ??= figuresOf(present.blocks);
    const figure = figures.get(target.asset);
    return figure && settle(present.text, captionPlace(figure), target);
  };
}
