/** What the keys of a tree do, as the ARIA Authoring Practices describe it (tree view pattern). */
import type { OutlineRow } from './tree';

export type TreeMove =
  | { readonly kind: 'focus'; readonly block: number }
  | { readonly kind: 'open' | 'close' | 'choose'; readonly block: number };

function sideways(rows: readonly OutlineRow[], at: number, inward: boolean): TreeMove | null {
  const row = rows[at];
  if (!row) return null;
  const { block } = row.node.heading;
  if (inward) {
    if (row.expanded === false) return { kind: 'open', block };
    const child = row.node.children[0];
    return row.expanded === true && child ? { kind: 'focus', block: child.heading.block } : null;
  }
  if (row.expanded === true) return { kind: 'close', block };
  const { parent } = row.node;
  return parent && { kind: 'focus', block: parent.heading.block };
}

/** What `key` means on the row at index `at`; null for a key without a meaning here. */
export function treeMove(rows: readonly OutlineRow[], at: number, key: string): TreeMove | null {
  const focus = (index: number): TreeMove | null => {
    const block = rows[index]?.node.heading.block;
    return block === undefined ? null : { kind: 'focus', block };
  };
  switch (key) {
    case 'ArrowDown':
      return focus(at + 1);
    case 'ArrowUp':
      return focus(at - 1);
    case 'Home':
      return focus(0);
    case 'End':
      return focus(rows.length - 1);
    case 'ArrowRight':
      return sideways(rows, at, true);
    case 'ArrowLeft':
      return sideways(rows, at, false);
    case 'Enter':
    case ' ': {
      const block = rows[at]?.node.heading.block;
      return block === undefined ? null : { kind: 'choose', block };
    }
    default:
      return null;
  }
}
