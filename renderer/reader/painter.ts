/**
 * Paints annotations over the text with the CSS Custom Highlight API: the document itself never changes.
 * How each pen looks: ./highlights.css.
 */
import type { Annotation, Colour } from '../../preload/contract/annotation';
import { isBookmark } from '../state/reader-held';
import type { Held, HeldAnnotation } from '../state/reader-held';
import type { TextIndex } from './text-index';
import type { Span } from './text-positions';

/**
 * A colour, its line alone, the same for the annotation that has the focus, and what is laid over one that is not saved.
 */
export type Pen = Colour | `line-${Colour}` | `focused-${Colour}` | 'unsaved';

/** What a pen has drawn. A `Highlight` is one. */
export interface Ink {
  add: (range: AbstractRange) => unknown;
  delete: (range: AbstractRange) => unknown;
}
export type Pens = Readonly<Record<Pen, Ink>>;

interface Painted {
  readonly item: HeldAnnotation;
  readonly focused: boolean;
  readonly spans: readonly Span[];
  readonly ranges: StaticRange[];
}

let registered: Pens | undefined;

/** The page's own pens, registered under the names that the style sheet knows when they are first asked for. */
export function pagePens(): Pens {
  if (registered) return registered;
  const pen = (name: Pen, priority: number) => {
    const highlight = new Highlight();
    highlight.priority = priority;
    CSS.highlights.set(`offprint-${name}`, highlight);
    return highlight;
  };
  registered = {
    yellow: pen('yellow', 1),
    green: pen('green', 2),
    blue: pen('blue', 3),
    pink: pen('pink', 4),
    purple: pen('purple', 5),
    'line-yellow': pen('line-yellow', 1),
    'line-green': pen('line-green', 2),
    'line-blue': pen('line-blue', 3),
    'line-pink': pen('line-pink', 4),
    'line-purple': pen('line-purple', 5),
    'focused-yellow': pen('focused-yellow', 6),
    'focused-green': pen('focused-green', 6),
    'focused-blue': pen('focused-blue', 6),
    'focused-pink': pen('focused-pink', 6),
    'focused-purple': pen('focused-purple', 6),
    unsaved: pen('unsaved', 7),
  };
  return registered;
}

function pensFor({ item, focused }: Painted): Pen[] {
  const { colour, style } = item.annotation;
  const pens: Pen[] = [style === 'underline' ? `line-${colour}` : colour];
  if (focused) pens.push(`focused-${colour}`);
  if (item.status !== 'saved') pens.push('unsaved');
  return pens;
}

export class Painter {
  readonly #index: TextIndex;
  readonly #pens: Pens;
  readonly #spansOf: (annotation: Annotation) => readonly Span[];
  readonly #painted = new Map<string, Painted>();

  /** `spansOf` says which stretches of text an annotation covers. */
  constructor(index: TextIndex, pens: Pens, spansOf: (annotation: Annotation) => readonly Span[]) {
    this.#index = index;
    this.#spansOf = spansOf;
    this.#pens = pens;
  }

  /** Brings what is painted up to date; only what has changed is touched. */
  update(held: Held, focusedKey: string | null): void {
    let there = 0;
    for (const [key, item] of held.byKey) {
      if (isBookmark(item.annotation)) continue;
      there += 1;
      const old = this.#painted.get(key);
      const focused = key === focusedKey;
      if (old?.item === item && old.focused === focused) continue;
      this.#erase(key);
      const spans = this.#spansOf(item.annotation);
      this.#paint(key, { item, focused, spans, ranges: this.#rangesOf(spans) });
    }
    if (there === this.#painted.size) return;
    for (const key of this.#painted.keys()) if (!held.byKey.has(key)) this.#erase(key);
  }

  /** Paints anew what touches the text `[start, end)` of a section that has just come into the page, or has left it. */
  sectionDrawn(start: number, end: number): void {
    // Picked out first: what is painted anew goes to the end of the map.
    const touched: [key: string, painted: Painted][] = [];
    for (const entry of this.#painted) {
      if (entry[1].spans.some((span) => span.end > start && span.start < end)) touched.push(entry);
    }
    for (const [key, painted] of touched) {
      // Its block may have come only now, and say which cells it is about.
      const spans = this.#spansOf(painted.item.annotation);
      this.#erase(key);
      this.#paint(key, { ...painted, spans, ranges: this.#rangesOf(spans) });
    }
  }

  /** Takes away what it has painted: the pens are those of every pane. */
  dispose(): void {
    for (const key of this.#painted.keys()) this.#erase(key);
  }

  #rangesOf(spans: readonly Span[]): StaticRange[] {
    return spans.flatMap((span) => this.#index.ranges(span.start, span.end));
  }

  #paint(key: string, painted: Painted): void {
    this.#painted.set(key, painted);
    for (const pen of pensFor(painted)) {
      for (const range of painted.ranges) this.#pens[pen].add(range);
    }
  }

  #erase(key: string): void {
    const painted = this.#painted.get(key);
    if (!painted) return;
    for (const pen of pensFor(painted)) {
      for (const range of painted.ranges) this.#pens[pen].delete(range);
    }
    this.#painted.delete(key);
  }
}
