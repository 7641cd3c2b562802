/** The text of a report as its owner has corrected it. */
import { canonicalText, type CanonicalText } from '../../report/canonical-text';
import type { Correctable } from '../../report/correction-state';
import { listCorrections, type StoredCorrection } from '../../storage/corrections';
import { digest } from '../../storage/digest';
import type { Library } from '../../storage/library';
import type { ReportText } from '../../storage/reports';

export interface CorrectedText {
  readonly text: ReportText;
  readonly canonical: CanonicalText;
  /** Names the text; the hash of the copy where nothing was corrected. */
  readonly edition: string;
  readonly corrections: readonly StoredCorrection[];
  /** Ids of corrections whose words are not in this copy. */
  readonly unplaced: ReadonlySet<string>;
}

/** The edition that the copy with `hash` has once `corrections` are made in it; null where there are none. */
export function editionOf(hash: string, corrections: readonly StoredCorrection[]): string | null {
  if (corrections.length === 0) return null;
  return `${hash}+${digest(...corrections.map(({ correction }) => JSON.stringify(correction))).slice(0, 16)}`;
}

/** Makes the corrections that stand in what an importer found in the copy with `hash`. */
export async function correctedText(
  library: Library,
  reportId: string,
  hash: string,
  original: Correctable,
): Promise<CorrectedText> {
  const corrections = await listCorrections(library.notes.read, reportId);
  const edition = editionOf(hash, corrections);
  const { applyCorrections } = await import('../../report/corrections');
  const { parsed, unplaced } = applyCorrections(original, corrections);
  const { metadata, boilerplate, doubts } = parsed;
  const canonical = canonicalText(parsed.blocks);
  const textLength = canonical.text.length;
  return {
    text: { edition, metadata, textLength, blocks: canonical.blocks, boilerplate, doubts },
    canonical,
    edition: edition ?? hash,
    corrections,
    unplaced: new Set(unplaced),
  };
}
