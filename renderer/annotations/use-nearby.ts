import { useEffect, useState } from 'react';
import { useReader } from '../state/reader';
import { rangeOf } from '../state/reader-held';
import { useReaderView } from '../state/reader-view';

function nearbyKeys(): string[] {
  const { held, editing } = useReader.getState();
  const near = useReaderView.getState().view?.nearby();
  if (!near) return [];
  return held.order.filter((key) => {
    const item = held.byKey.get(key);
    const range = item && rangeOf(item.annotation);
    return range && (key === editing || (range.start >= near.start && range.start < near.end));
  });
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, at) => key === b[at]);

/** Keys of the annotations near the view, in document order: those that are worth a card in the margin. */
export function useNearbyKeys(): readonly string[] {
  const [keys, setKeys] = useState<readonly string[]>(nearbyKeys);
  useEffect(() => {
    const look = () =>
      setKeys((old) => {
        const next = nearbyKeys();
        return same(old, next) ? old : next;
      });
    look();
    const leave = [
      useReaderView.subscribe(look),
      useReader.subscribe((now, before) => {
        if (now.held !== before.held || now.editing !== before.editing) look();
      }),
    ];
    return () => leave.forEach((unsubscribe) => unsubscribe());
  }, []);
  return keys;
}
