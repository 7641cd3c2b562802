/** Whether the open report has pages to be shown, and where in it each begins. */
import type { PlacedBlock } from '../../preload/contract/report';
import { blockAt } from './reader-blocks';

type Blocks = readonly PlacedBlock[];

const known = new WeakMap<Blocks, boolean>();

/** Whether the file of a report had pages, as a PDF has. */
export function hasPages(blocks: Blocks): boolean {
  const before = known.get(blocks);
  if (before !== undefined) return before;
  const has = blocks.some(({ origin }) => origin?.page !== undefined);
  known.set(blocks, has);
  return has;
}

/** The page that the line at an offset stood on; 1 where nothing says so. `starts` as `blockStarts` answers. */
export function pageAt(blocks: Blocks, starts: readonly number[], offset: number): number {
  for (let at = blockAt(starts, offset); at >= 0; at -= 1) {
    const page = blocks[at]?.origin?.page;
    if (page !== undefined) return page;
  }
  return 1;
}

/** Index of the first block that stood on a page or after it; -1 when there is none. */
export const blockOfPage = (blocks: Blocks, page: number): number =>
  blocks.findIndex(({ origin }) => (origin?.page ?? 0) >= page);
