/**
 * The annotations of the open report as the renderer holds them: what is shown, and what is known to be saved.
 * A new annotation is shown at once under a key of our own and gets its id when main acknowledges it, so
 * everything in the renderer goes by `key`, which never changes while the report is open.
 */
import type { Annotation } from '../../preload/contract/annotation';

export interface HeldAnnotation {
  readonly key: string;
  /** As shown, with changes that are still on their way. */
  readonly annotation: Annotation;
  /** As main last acknowledged it; null for one that main does not have yet. */
  readonly acknowledged: Annotation | null;
  /** `saving` until main has answered; `failed` when it could not be saved and is kept for another try. */
  readonly status: 'saved' | 'saving' | 'failed';
}

export interface Held {
  readonly byKey: ReadonlyMap<string, HeldAnnotation>;
  /** Keys in document order, orphans last; bookmarks, which mark no words, stand by themselves. */
  readonly order: readonly string[];
  /** The keys of bookmarks, in the same order. */
  readonly bookmarks: readonly string[];
}

export const NOTHING_HELD: Held = { byKey: new Map(), order: [], bookmarks: [] };

/** Whether it keeps a place, and marks no words. */
export const isBookmark = ({ motivation }: Annotation): boolean => motivation === 'bookmarking';

/** Where an annotation stands now, `[start, end)`; null for an orphan. */
export function rangeOf(annotation: Annotation): { start: number; end: number } | null {
  const { anchoring } = annotation;
  return anchoring.state === 'orphan' ? null : { start: anchoring.start, end: anchoring.end };
}

/** Document order: by start, then the longer one first, then the older one; orphans last, by where they stood. */
export function inDocumentOrder(a: Annotation, b: Annotation): number {
  const [rangeA, rangeB] = [rangeOf(a), rangeOf(b)];
  if ((rangeA === null) !== (rangeB === null)) return rangeA === null ? 1 : -1;
  const [from, to] = [rangeA ?? a.target.position, rangeB ?? b.target.position];
  return (
    from.start - to.start ||
    to.end - from.end ||
    (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : 0)
  );
}

/** Holds what main gave; each one's key is its id. */
export function holdAll(annotations: readonly Annotation[]): Held {
  const sorted = annotations.toSorted(inDocumentOrder);
  return {
    byKey: new Map(
      sorted.map((annotation) => [
        annotation.id,
        { key: annotation.id, annotation, acknowledged: annotation, status: 'saved' },
      ]),
    ),
    order: sorted.filter((one) => !isBookmark(one)).map(({ id }) => id),
    bookmarks: sorted.filter(isBookmark).map(({ id }) => id),
  };
}

/** Adds one, or replaces the one of the same key, at its place in the order. */
export function hold(held: Held, item: HeldAnnotation): Held {
  const byKey = new Map(held.byKey).set(item.key, item);
  const list = isBookmark(item.annotation) ? 'bookmarks' : 'order';
  const order = held[list].filter((key) => key !== item.key);
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = byKey.get(order[middle] ?? '');
    if (other && inDocumentOrder(other.annotation, item.annotation) <= 0) low = middle + 1;
    else high = middle;
  }
  order.splice(low, 0, item.key);
  return { ...held, byKey, [list]: order };
}

function inOrder(byKey: Held['byKey']): Held {
  const sorted = [...byKey.values()].toSorted((a, b) =>
    inDocumentOrder(a.annotation, b.annotation),
  );
  const keysOf = (some: readonly HeldAnnotation[]) => some.map(({ key }) => key);
  return {
    byKey,
    order: keysOf(sorted.filter(({ annotation }) => !isBookmark(annotation))),
    bookmarks: keysOf(sorted.filter(({ annotation }) => isBookmark(annotation))),
  };
}

/** Adds many at once, or replaces those of the same keys. */
export const holdEach = (held: Held, items: readonly HeldAnnotation[]): Held =>
  inOrder(new Map([...held.byKey, ...items.map((item) => [item.key, item] as const)]));

/** Without the one of this key. */
export function letGo(held: Held, key: string): Held {
  const byKey = new Map(held.byKey);
  if (!byKey.delete(key)) return held;
  const rest = (keys: readonly string[]) => keys.filter((other) => other !== key);
  return { byKey, order: rest(held.order), bookmarks: rest(held.bookmarks) };
}

/**
 * With what main has made of many at once, and without those that are gone: both by main's ids, since main knows no keys. New
 * ones are taken in.
 */
export function absorbAll(
  held: Held,
  changed: readonly Annotation[],
  removed: ReadonlySet<string>,
): Held {
  const keys = new Map([...held.byKey].map(([key, { annotation }]) => [annotation.id, key]));
  const byKey = new Map(held.byKey);
  for (const annotation of changed) {
    const key = keys.get(annotation.id) ?? annotation.id;
    byKey.set(key, { key, annotation, acknowledged: annotation, status: 'saved' });
  }
  for (const id of removed) byKey.delete(keys.get(id) ?? id);
  return inOrder(byKey);
}

/** The key under which an annotation with main's `id` is held; the id itself if it is not held yet. */
export function keyOf(held: Held, id: string): string {
  if (held.byKey.get(id)?.annotation.id === id) return id;
  for (const item of held.byKey.values()) if (item.annotation.id === id) return item.key;
  return id;
}

/** Keys of the annotations whose words cover `offset`, in document order; cells of a table are none. */
export function keysAt(held: Held, offset: number): string[] {
  return held.order.filter((key) => {
    const item = held.byKey.get(key);
    if (item?.annotation.target.type === 'cells') return false;
    const range = item && rangeOf(item.annotation);
    return range ? range.start <= offset && offset < range.end : false;
  });
}
