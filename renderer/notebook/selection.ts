/** Which rows of a list are selected: pure. */

export interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins that is extended with Shift. */
  readonly anchor: number;
}

export const NOTHING_CHOSEN: Chosen = { ids: new Set(), anchor: 0 };

/** With or without one more. */
export function toggle({ ids }: Chosen, id: string, at: number): Chosen {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: at };
}

/** With all from the anchor to `at`; a row that has not come yet is passed over. */
export function extend(
  chosen: Chosen,
  at: number,
  idAt: (at: number) => string | undefined,
): Chosen {
  const [first, last] = [Math.min(chosen.anchor, at), Math.max(chosen.anchor, at)];
  const range = Array.from({ length: last - first + 1 }, (_, step) => idAt(first + step));
  return {
    ids: new Set([...chosen.ids, ...range.filter((id) => id !== undefined)]),
    anchor: chosen.anchor,
  };
}

/** Where a key leads from row `at` of `total`, with `page` rows in view; undefined for a key that leads nowhere. */
export function rowStep(key: string, at: number, total: number, page: number): number | undefined {
  const last = Math.max(0, total - 1);
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'PageDown':
      return Math.min(last, at + page);
    case 'PageUp':
      return Math.max(0, at - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
