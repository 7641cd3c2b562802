/** The digest that chains each row of the history to the one before it. */
import { digest } from './digest';

export interface ChainedRow {
  readonly sequence: number;
  readonly annotationId: string;
  readonly reportId: string;
  readonly action: string;
  readonly revision: number;
  readonly content: string | null;
  readonly anchoring: string | null;
  readonly anchoredTo: string | null;
  readonly changedAt: string;
  readonly target: number | null;
  readonly below: number | null;
  readonly undoTop: number | null;
  readonly redoTop: number | null;
  /** Sequence of the first row of the changes that were made together; null for one that was made alone. */
  readonly batch: number | null;
  readonly digest: string;
}

const said = (row: Omit<ChainedRow, 'digest'>) =>
  [
    row.sequence,
    row.annotationId,
    row.reportId,
    row.action,
    row.revision,
    row.content,
    row.changedAt,
    row.target,
    row.below,
    row.undoTop,
    row.redoTop,
  ] as const;

/** The digest of a row after one whose digest is `before` (empty for the first). */
export const chainDigest = (before: string, row: Omit<ChainedRow, 'digest'>): string =>
  digest(
    before,
    ...said(row),
    row.anchoring,
    row.anchoredTo,
    ...(row.batch === null ? [] : [row.batch]),
  );

/** All digests that a sound row may have: those of the first version left out where the annotation stood. */
export const digestsOf = (before: string, row: ChainedRow): string[] => [
  chainDigest(before, row),
  digest(before, ...said(row)),
];
