/** Finding passages by reading them: for what the index can't tell. */
import type { PlacedBlock } from '../../../preload/contract/report';
import type { Query } from '../../../preload/contract/text/query';
import { hitsIn } from '../../search/passage';
import type { Plan } from '../../search/plan';
import { kindOf, type PassageKind } from '../../search/tokens';
import type { ReadableDb } from '../../storage/database';
import { blocksWithIds, type IndexedBlock } from '../../storage/search-index';
import { addPassages, type Counts } from './passage-counts';

/** Where a quick count stops: at so many blocks, or passages among them. */
const QUICK = { looked: 300, found: 80 };
/** Blocks that are read at a time. */
const BATCH = { quick: 100, exact: 500 };

export interface Asked {
  readonly query: Query;
  readonly kind: PassageKind | null;
  readonly plan: Plan;
  readonly quick: boolean;
  /** Whether nobody waits for the answer any more. */
  readonly isStale: () => boolean;
}

function look({ query, kind }: Asked, counts: Counts, looked: readonly IndexedBlock[]): number {
  const ids: number[] = [];
  const hits: number[] = [];
  const blocks: PlacedBlock[] = [];
  for (const { id, block } of looked) {
    if (kind !== null && kindOf(block) !== kind) continue;
    const found = hitsIn(query, block).length / 2;
    if (found === 0) continue;
    ids.push(id);
    hits.push(found);
    blocks.push(block);
  }
  addPassages(counts, { ids, hits, blocks });
  return ids.length;
}

/** Looks at the blocks that `next` answers, as many at a time as it is told; ascending keys, those after a given one. */
export async function lookAtAll(
  asked: Asked,
  counts: Counts,
  next: (after: number, count: number) => Promise<IndexedBlock[]>,
): Promise<void> {
  let [after, looked, found] = [-1, 0, 0];
  for (;;) {
    const blocks = await next(after, asked.quick ? BATCH.quick : BATCH.exact);
    const last = blocks.at(-1);
    if (!last) return;
    found += look(asked, counts, blocks);
    looked += blocks.length;
    after = last.id;
    const isEnough = asked.quick && (looked >= QUICK.looked || found >= QUICK.found);
    if (isEnough || asked.isStale()) {
      counts.complete = false;
      return;
    }
  }
}

/** Looks at the blocks with these keys. */
export async function lookAt(
  db: ReadableDb,
  asked: Asked,
  counts: Counts,
  ids: readonly number[],
): Promise<void> {
  let from = 0;
  await lookAtAll(asked, counts, async (_, count) => {
    const batch = ids.slice(from, from + count);
    from += count;
    return blocksWithIds(db, batch);
  });
}
