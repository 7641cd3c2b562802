/** Lines that are not the report's own text: kept aside, with the reason, at the place where they stood. */
import type { Boilerplate } from '../../../preload/contract/report';

export type FoldReason = Boilerplate['reason'];

/** The reason for which each piece is folded, index for index; null for those that stay. */
export type Folds = (FoldReason | null)[];
