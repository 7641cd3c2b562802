import { useEffect, useState } from 'react';
import { usePane, type Pane } from '../state/panes';
import { useReader } from '../state/reader';
import { lastAtMost } from '../state/reader-blocks';
import { rangeOf, type Held } from '../state/reader-held';
import { useReaderView } from '../state/reader-view';

/** Where each annotation begins, in order; those without a place are last, at Infinity. */
const startsOf = new WeakMap<Held, readonly number[]>();

function starts(held: Held): readonly number[] {
  const known =
    startsOf.get(held) ??
    held.order.map((key) => {
      const item = held.byKey.get(key);
      return (item && rangeOf(item.annotation)?.start) ?? Infinity;
    });
  startsOf.set(held, known);
  return known;
}

/** By halving, since a report may have 10,000 and the view moves with each step of a scroll. */
function nearbyKeys(pane: Pane): readonly string[] {
  const { held, editing } = useReader.of(pane).getState();
  const near = useReaderView.of(pane).getState().view?.nearby();
  if (!near) return [];
  const places = starts(held);
  const first = lastAtMost(places, near.start - 1) + 1;
  const end = lastAtMost(places, Math.max(near.start, near.end - 1)) + 1;
  const keys = held.order.slice(first, end);
  const written = editing !== null && held.byKey.has(editing) && !keys.includes(editing);
  if (!written || places[held.order.indexOf(editing)] === Infinity) return keys;
  const at = held.order.indexOf(editing);
  return at < first ? [editing, ...keys] : [...keys, editing];
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, at) => key === b[at]);

/** Keys of the annotations near the view, in document order: those that are worth a card in the margin. */
export function useNearbyKeys(): readonly string[] {
  const pane = usePane();
  const [keys, setKeys] = useState<readonly string[]>(() => nearbyKeys(pane));
  useEffect(() => {
    const look = () =>
      setKeys((old) => {
        const next = nearbyKeys(pane);
        return same(old, next) ? old : next;
      });
    look();
    const leave = [
      useReaderView.of(pane).subscribe(look),
      useReader.of(pane).subscribe((now, before) => {
        if (now.held !== before.held || now.editing !== before.editing) look();
      }),
    ];
    return () => leave.forEach((unsubscribe) => unsubscribe());
  }, [pane]);
  return keys;
}
