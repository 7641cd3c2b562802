import { useCallback, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { rowsAbout } from './row-window';
import type { RowRange } from './row-window';

export interface RowWindow extends RowRange {
  /** Room for the rows above and below that are not drawn, in CSS pixels. */
  readonly above: number;
  readonly below: number;
  /** Scrolls to a row that is not drawn, which is when this answers. */
  readonly reveal: (row: number) => void;
}

function scrollerOf(element: HTMLElement): HTMLElement {
  let scroller = element;
  while (scroller.parentElement && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) {
    scroller = scroller.parentElement;
  }
  return scroller;
}

const same = (a: RowRange, b: RowRange) => a.first === b.first && a.end === b.end;

/**
 * Of the `count` rows of `list` those to draw, as what holds it is scrolled. A short list is drawn whole.
 *
 * @param least height of the lowest row, in CSS pixels
 * @param start the row about which it begins
 */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  count: number,
  least: number,
  start: number,
): RowWindow {
  const [seen, setSeen] = useState({ scrolled: start * least, height: window.innerHeight });
  const range = rowsAbout(count, least, seen.scrolled, seen.height);

  const look = useCallback(() => {
    if (!list.current) return;
    const scroller = scrollerOf(list.current);
    const top = scroller.getBoundingClientRect().top;
    const scrolled = top - list.current.getBoundingClientRect().top;
    const height = scroller.clientHeight;
    setSeen((old) => {
      const next = rowsAbout(count, least, scrolled, height);
      return same(next, rowsAbout(count, least, old.scrolled, old.height))
        ? old
        : { scrolled, height };
    });
  }, [list, count, least]);

  useLayoutEffect(() => {
    if (!list.current) return undefined;
    const scroller = scrollerOf(list.current);
    scroller.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(scroller);
    return () => {
      scroller.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [list, look]);

  const reveal = useCallback(
    (row: number) => {
      if (!list.current || (row >= range.first && row < range.end)) return;
      const scroller = scrollerOf(list.current);
      const height = scroller.clientHeight;
      const scrolled = Math.max(0, row * least - height / 2);
      flushSync(() => setSeen({ scrolled, height }));
      const top = list.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      scroller.scrollTop += top + scrolled;
    },
    [list, least, range.first, range.end],
  );

  const above = range.first * least;
  return { ...range, above, below: (count - range.end) * least, reveal };
}
