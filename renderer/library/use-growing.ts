import { useEffect, useState } from 'react';

/** Fills a few screens; the rest follows in pieces while nothing else is going on. */
const FIRST = 80;
const PIECE = 240;

/** How many of `total` items to draw now: the first ones at once, all of them soon; anew for another `list`. */
export function useGrowing(list: string, total: number): number {
  const [drawn, setDrawn] = useState({ list, count: FIRST });
  const count = drawn.list === list ? drawn.count : FIRST;
  useEffect(() => {
    if (count >= total) return undefined;
    const idle = requestIdleCallback(() => setDrawn({ list, count: count + PIECE }), {
      timeout: 500,
    });
    return () => cancelIdleCallback(idle);
  }, [list, count, total]);
  return Math.min(count, total);
}
