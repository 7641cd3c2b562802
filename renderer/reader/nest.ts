/** Gathers list items, which stand one after the other in a report, into lists within lists. */
import type { PlacedBlock } from '../../preload/contract/report';
import type { Section } from './sections';

type ListItem = Extract<PlacedBlock, { type: 'listItem' }>;

export interface BlockNode {
  readonly kind: 'block';
  readonly index: number;
}

/** Matter that is not the report's own, and stood before the block of this index. */
export interface FoldNode {
  readonly kind: 'fold';
  readonly index: number;
}

export interface ItemNode {
  readonly index: number;
  /** What belongs to the item: lists inside it, and what stands between it and the next item. */
  readonly inside: readonly TextNode[];
}

export interface ListNode {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly ItemNode[];
}

export type TextNode = BlockNode | FoldNode | ListNode;

interface OpenList {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: { readonly index: number; readonly inside: TextNode[] }[];
  readonly depth: number;
}

/** Whether an item of `list` comes at or after `from`, before any heading or other list. */
function goesOn(blocks: readonly PlacedBlock[], from: number, end: number, list: number): boolean {
  for (let index = from; index < end; index += 1) {
    const block = blocks[index];
    if (block?.type === 'heading') return false;
    if (block?.type === 'listItem') return block.list === list;
  }
  return false;
}

class Nesting {
  readonly out: TextNode[] = [];
  #open: OpenList[] = [];
  #list = 0;

  /** An item, into the list of its depth; lists are opened and closed on the way. */
  addItem(item: ListItem, index: number): void {
    if (item.list !== this.#list) this.#open = [];
    this.#list = item.list;
    while ((this.#open.at(-1)?.depth ?? -1) > item.depth) this.#open.pop();
    let list = this.#open.at(-1);
    if (!list || list.depth < item.depth) {
      const within = list?.items.at(-1)?.inside ?? this.out;
      list = { kind: 'list', ordered: item.ordered, items: [], depth: item.depth };
      within.push(list);
      this.#open.push(list);
    }
    list.items.push({ index, inside: [] });
  }

  /** Something else: into the last item if its list goes on after it. */
  addOther(node: TextNode, listGoesOn: (list: number) => boolean): void {
    if (this.#open.length > 0 && !listGoesOn(this.#list)) this.#open = [];
    (this.#open.at(-1)?.items.at(-1)?.inside ?? this.out).push(node);
  }
}

/**
 * The tree of one section. Items of one list become one list, by depth; a block that stands between two of
 * them, such as a figure, goes into the item before it, so that the list stays one and the order stays that
 * of the report. `folded` tells before which blocks something is folded away.
 */
export function nest(
  blocks: readonly PlacedBlock[],
  { first, end }: Section,
  folded: (index: number) => boolean = () => false,
): TextNode[] {
  const nesting = new Nesting();
  for (let index = first; index < end; index += 1) {
    const block = blocks[index];
    if (!block) break;
    const listGoesOn = (list: number) => goesOn(blocks, index, end, list);
    if (folded(index)) nesting.addOther({ kind: 'fold', index }, listGoesOn);
    if (block.type === 'listItem') nesting.addItem(block, index);
    else nesting.addOther({ kind: 'block', index }, listGoesOn);
  }
  if (end === blocks.length && folded(end)) {
    nesting.addOther({ kind: 'fold', index: end }, () => false);
  }
  return nesting.out;
}
