import { useCallback, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import type { Table } from './sheet';
import type { Sort } from './sort-rows';

type Tools = typeof import('./tools');

export interface TableState {
  /** Null until the table was pointed at or reached with the keyboard. */
  readonly tools: Tools | null;
  /** Whether the tools, which came in its place, are to have the focus that the door had. */
  readonly takesFocus: boolean;
  /** Loads the tools. */
  readonly arm: () => void;
  readonly sort: Sort | null;
  readonly setSort: (sort: Sort | null) => void;
  /** Indices of the rows as they are sorted; null as printed. */
  readonly order: readonly number[] | null;
}

/** What a table knows of its tools. `door` is the button that stands in their place; `language` is the report's, BCP 47. */
export function useTableTools(
  table: Table,
  language: string,
  door: RefObject<HTMLButtonElement | null>,
): TableState {
  const [loaded, setLoaded] = useState<{ tools: Tools; takesFocus: boolean } | null>(null);
  const [sort, setSort] = useState<Sort | null>(null);
  const arm = useCallback(() => {
    if (loaded !== null) return;
    void import('./tools').then((tools) =>
      setLoaded({ tools, takesFocus: door.current === document.activeElement }),
    );
  }, [loaded, door]);
  const order = useMemo(
    () => (loaded && sort ? loaded.tools.sortedRows(table.filled, sort, language) : null),
    [loaded, sort, table, language],
  );
  return {
    tools: loaded?.tools ?? null,
    takesFocus: loaded?.takesFocus ?? false,
    arm,
    sort,
    setSort,
    order,
  };
}
