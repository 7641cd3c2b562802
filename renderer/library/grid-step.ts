/** Where an item lies: its left and top edge in CSS pixels. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

/** The item above or below item `from` that is nearest to it sideways; undefined where there is none. */
function vertical(places: readonly Place[], from: number, step: 1 | -1): number | undefined {
  const here = places[from];
  if (!here) return undefined;
  let best: number | undefined;
  for (let at = from + step; at >= 0 && at < places.length; at += step) {
    const place = places[at];
    if (!place || Math.abs(place.top - here.top) < 4) continue;
    const known = best === undefined ? undefined : places[best];
    if (known && Math.abs(known.top - place.top) >= 4) break;
    const nearer = !known || Math.abs(place.left - here.left) < Math.abs(known.left - here.left);
    if (nearer) best = at;
  }
  return best;
}

/** The item to which a key leads from item `from`, -1 for none; undefined for a key that leads nowhere. */
export function gridStep(key: string, from: number, places: readonly Place[]): number | undefined {
  const last = places.length - 1;
  if (last < 0) return undefined;
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'ArrowRight':
      return Math.min(from + 1, last);
    case 'ArrowLeft':
      return Math.max(from - 1, 0);
    case 'ArrowDown':
      return from < 0 ? 0 : (vertical(places, from, 1) ?? from);
    case 'ArrowUp':
      return from < 0 ? 0 : (vertical(places, from, -1) ?? from);
    default:
      return undefined;
  }
}
