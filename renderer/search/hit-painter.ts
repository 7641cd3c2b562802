/** Paints the hits near the view with the CSS Custom Highlight API; a report may have 30,000 that nobody sees. */
import type { ReaderView } from '../state/reader-view';

export interface Ink {
  add: (range: AbstractRange) => unknown;
  delete: (range: AbstractRange) => unknown;
}
export interface HitPens {
  readonly found: Ink;
  readonly current: Ink;
}

let registered: HitPens | undefined;

/** The page's own pens, registered under the names that find.css knows when they are first asked for. */
export function pageHitPens(): HitPens {
  if (registered) return registered;
  const pen = (name: string, priority: number) => {
    const highlight = new Highlight();
    // Above those of annotations.
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    return highlight;
  };
  registered = { found: pen('offprint-found', 20), current: pen('offprint-found-current', 21) };
  return registered;
}

/** Number of the first hit that ends after `offset`. */
function firstEndingAfter(hits: Uint32Array, offset: number): number {
  let low = 0;
  let high = hits.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((hits[2 * middle + 1] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

type View = Pick<ReaderView, 'nearby' | 'ranges'>;

export class HitPainter {
  readonly #pens: HitPens;
  /** What of it is on the page: the pens are those of every pane. */
  #drawn: AbstractRange[] = [];
  /** What has been painted, whole; undefined while parts of it are not in the page yet. */
  #painted: { hits: Uint32Array; current: number; start: number; end: number } | undefined;

  constructor(pens: HitPens) {
    this.#pens = pens;
  }

  /** Paints those of `hits` that are near the view, unless they are painted already. */
  paint(view: View, hits: Uint32Array, current: number): void {
    const { start, end } = view.nearby();
    const old = this.#painted;
    if (old?.hits === hits && old.current === current && old.start <= start && old.end >= end) {
      return;
    }
    this.clear();
    let whole = true;
    for (let at = firstEndingAfter(hits, start); (hits[2 * at] ?? end) < end; at += 1) {
      const ranges = view.ranges(hits[2 * at] ?? 0, hits[2 * at + 1] ?? 0);
      if (ranges.length === 0) whole = false;
      const pen = at === current ? this.#pens.current : this.#pens.found;
      for (const range of ranges) pen.add(range);
      this.#drawn.push(...ranges);
    }
    this.#painted = whole ? { hits, current, start, end } : undefined;
  }

  /** Takes away what it has painted. */
  clear(): void {
    for (const range of this.#drawn) {
      this.#pens.found.delete(range);
      this.#pens.current.delete(range);
    }
    this.#drawn = [];
    this.#painted = undefined;
  }
}
