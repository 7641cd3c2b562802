import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Whether the only child of an element is wider than the element, and so has to scroll within it. */
export function useWider(container: RefObject<HTMLElement | null>): boolean {
  const [wider, setWider] = useState(false);
  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => {
      setWider((element.firstElementChild?.scrollWidth ?? 0) > element.clientWidth + 1);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [container]);
  return wider;
}
