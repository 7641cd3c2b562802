/** The marks of figures and tables, and of parts of them, by the block that they are on. */
import type { Target } from '../../preload/contract/annotation';
import { useReader } from './reader';
import { blockAt } from './reader-blocks';
import { rangeOf } from './reader-held';
import type { Held, HeldAnnotation } from './reader-held';

type ObjectType = Extract<Target['type'], 'figure' | 'area' | 'table' | 'cells'>;
type ObjectTarget<T extends ObjectType> = Extract<Target, { type: T }>;

/** A mark that is about a thing rather than about words. */
export type ObjectMark<T extends ObjectType = ObjectType> = HeldAnnotation & {
  readonly annotation: HeldAnnotation['annotation'] & { readonly target: ObjectTarget<T> };
};

const OBJECTS: ReadonlySet<string> = new Set<ObjectType>(['figure', 'area', 'table', 'cells']);

/** Whether a mark is about one of these things. */
export const isOn =
  <T extends ObjectType>(...types: T[]) =>
  (item: HeldAnnotation): item is ObjectMark<T> =>
    types.some((type) => type === item.annotation.target.type);

type ByBlock = ReadonlyMap<number, readonly ObjectMark[]>;
const known = new WeakMap<Held, ByBlock>();

/** Those that have a place, in document order; `starts` are those of the report whose annotations are held. */
export function objectMarks(held: Held, starts: readonly number[]): ByBlock {
  const before = known.get(held);
  if (before) return before;
  const found = new Map<number, ObjectMark[]>();
  for (const key of held.order) {
    const item = held.byKey.get(key);
    if (!item || !OBJECTS.has(item.annotation.target.type)) continue;
    const range = rangeOf(item.annotation);
    if (!range) continue;
    const block = blockAt(starts, range.start);
    const marks = found.get(block);
    if (marks) marks.push(item as ObjectMark);
    else found.set(block, [item as ObjectMark]);
  }
  known.set(held, found);
  return found;
}

/** Those on one block, for its component; undefined where there are none. */
export const useObjectMarks = (block: number): readonly ObjectMark[] | undefined =>
  useReader(({ held, starts }) => objectMarks(held, starts).get(block));
