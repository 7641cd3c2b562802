/**
 * The view onto a report's text: tells what stands at its top, and brings places into it. Sections that were
 * never laid out have a guessed height, so after each move the place is looked at again in the next frames
 * until it holds still.
 */
import { flushSync } from 'react-dom';
import type { Locator } from '../../preload/contract/library';
import { blockAt } from '../state/reader-blocks';
import type { Jump } from '../state/reader-state';
import type { Extent, ReaderView } from '../state/reader-view';
import { lastAbove, locatorFor, progressOf, viewTopFor } from './locator';
import type { ReaderModel } from './model';
import { sectionOf } from './sections';

/** Space between the top of the view and a chapter that was jumped to, and the line that counts as its top. */
const HEADROOM = 24;
const READING_LINE = HEADROOM + 16;
/** Where, in shares of the view, a line that was jumped to stands. */
const EYE_LEVEL = 0.3;
/** Frames in which a place is looked at again at most, and those in which it has held still that are enough. */
const SETTLING_FRAMES = 8;
const STILL_FRAMES = 2;
/** Frames in which a section that was asked for is waited for at most. */
const WAITING_FRAMES = 300;

const topOf = (element: Element | undefined): number =>
  element?.getBoundingClientRect().top ?? Infinity;

/** A line: the offset of its first character, and how far below the top of the view it stands, in CSS pixels. */
export interface Line {
  readonly offset: number;
  readonly away: number;
}

export class Viewport implements ReaderView {
  readonly #scroller: HTMLElement;
  readonly #text: HTMLElement;
  readonly #model: ReaderModel;
  #settling = 0;
  /** The place that is being brought back, until it holds still. */
  #wanted: Locator | null = null;
  /** The place that was brought back last, and where that was: as long as nobody scrolls, it is still the place. */
  #held: { readonly place: Locator; readonly scrollTop: number } | null = null;

  constructor(scroller: HTMLElement, text: HTMLElement, model: ReaderModel) {
    this.#scroller = scroller;
    this.#text = text;
    this.#model = model;
  }

  /** What stands at the top of the view, or is about to. */
  locator(): Locator {
    if (this.#wanted) return this.#wanted;
    if (this.#held && Math.abs(this.#held.scrollTop - this.#scroller.scrollTop) < 1) {
      return this.#held.place;
    }
    const block = this.#blockAtY(this.#top());
    if (!block) return { offset: this.#offsetAtY(this.#top()), within: 0 };
    const { top, height } = block.element.getBoundingClientRect();
    return locatorFor(this.#model.starts[block.index] ?? 0, { top, height }, this.#top());
  }

  /** Offset of the block that a reader would say is at the top: a little below the edge. */
  readingOffset(): number {
    const y = this.#top() + READING_LINE;
    const block = this.#blockAtY(y);
    return block ? (this.#model.starts[block.index] ?? 0) : this.#offsetAtY(y);
  }

  /** Share of the text that was scrolled past. */
  progress(locator: Locator): number {
    const { starts } = this.#model;
    const block = blockAt(starts, locator.offset);
    const length = (starts[block + 1] ?? 0) - (starts[block] ?? 0);
    const { scrollTop, clientHeight, scrollHeight } = this.#scroller;
    const atEnd = scrollTop + clientHeight >= scrollHeight - 2;
    return progressOf(locator, length, starts.at(-1) ?? 0, atEnd);
  }

  /** Brings back a place, exactly. */
  restore(locator: Locator): void {
    if (locator.offset === 0 && locator.within === 0) {
      this.#cancelSettling();
      this.#scroller.scrollTop = 0;
      return;
    }
    this.#settle(locator.offset, () => {
      const element = this.#elementAt(locator.offset);
      if (!element) return null;
      const { top, height } = element.getBoundingClientRect();
      return viewTopFor(locator, { top, height }) - this.#top();
    });
    this.#wanted = locator;
  }

  /** The first line that begins in the view; null where no text does. A line says more than a share of a block. */
  line(): Line | null {
    const { starts, index } = this.#model;
    const at = this.#blockAtY(this.#top())?.index ?? 0;
    const [start = 0, end = 0] = [starts[at], starts[at + 1]];
    const topAt = (within: number) => index.rectAt(start + within)?.top ?? Infinity;
    const above = topAt(0) < this.#top() ? lastAbove(end - start, topAt, this.#top() - 1) : -1;
    const offset = Math.min(start + above + 1, end);
    const rect = index.rectAt(offset);
    return rect && { offset, away: rect.top - this.#top() };
  }

  scroll(by: (view: number) => number): void {
    this.dispose();
    this.#scroller.scrollTop += by(this.#scroller.clientHeight);
  }

  lineStart(): number | null {
    return this.line()?.offset ?? null;
  }

  /** Brings a line back to where it stood, after other type has moved all of them. `place`: as `locator` told it. */
  restoreLine({ offset, away }: Line, place: Locator): void {
    this.#settle(offset, () => {
      const rect = this.#model.index.rectAt(offset);
      return rect && rect.top - this.#top() - away;
    });
    this.#wanted = place;
  }

  /** Brings back a place that may not be drawn yet. */
  revisit(place: Locator): void {
    const { queue, index } = this.#model;
    flushSync(() => queue.need(index.sectionAt(place.offset)));
    this.restore(place);
  }

  /** Brings the place of a jump into view. A line that is well in view already stays where it is. */
  show({ offset, align }: Pick<Jump, 'offset' | 'align'>): void {
    const { queue, index } = this.#model;
    flushSync(() => queue.need(index.sectionAt(offset)));
    if (align === 'middle' && this.#isWellInView(offset)) return;
    if (align === 'top' && offset <= (this.#model.starts[0] ?? 0)) {
      this.restore({ offset: 0, within: 0 });
      return;
    }
    this.#settle(offset, () => {
      if (align === 'top') {
        const top = this.#elementAt(offset)?.getBoundingClientRect().top;
        return top === undefined ? null : top - this.#top() - HEADROOM;
      }
      const line = index.rectAt(offset);
      return line && line.top - this.#top() - this.#scroller.clientHeight * EYE_LEVEL;
    });
  }

  lineTop(offset: number): number | null {
    const line = this.#model.index.rectAt(offset);
    return line && line.top - this.#top() + this.#scroller.scrollTop;
  }

  /** By whole sections where they are skipped out of view: asking for a block would lay them out. */
  nearby(): { start: number; end: number } {
    const { starts, sections, lazy } = this.#model;
    const view = this.#scroller.clientHeight;
    const [above, below] = [this.#top() - view, this.#top() + 2 * view];
    const first = lazy ? sections[this.#sectionAtY(above)]?.first : this.#blockAtY(above)?.index;
    const last = lazy ? sections[this.#sectionAtY(below)]?.end : this.#blockAtY(below)?.index;
    const end = lazy || last === undefined ? last : last + 1;
    return { start: starts[first ?? 0] ?? 0, end: starts[end ?? 0] ?? 0 };
  }

  inView(): { first: number; end: number } | null {
    const top = this.#top();
    const bottom = top + this.#scroller.clientHeight;
    const [first, last] = [this.#blockAtY(top), this.#blockAtY(bottom - 1)];
    if (!first || !last) return null;
    const isSeen = (element: HTMLElement) => {
      const rect = element.getBoundingClientRect();
      const seen = Math.min(rect.bottom, bottom) - Math.max(rect.top, top);
      return seen >= Math.min(rect.height, bottom - top) / 2;
    };
    return {
      first: isSeen(first.element) ? first.index : first.index + 1,
      end: isSeen(last.element) ? last.index + 1 : last.index,
    };
  }

  ranges(start: number, end: number): StaticRange[] {
    return this.#model.index.ranges(start, end);
  }

  extent(): Extent {
    const { starts, sections } = this.#model;
    const { scrollTop, scrollHeight } = this.#scroller;
    const roots = [...this.#text.children].slice(-sections.length);
    const share = (y: number) => (y - this.#top() + scrollTop) / scrollHeight;
    const bottom = roots.at(-1)?.getBoundingClientRect().bottom ?? this.#top();
    return {
      offsets: [...sections.map(({ first }) => starts[first] ?? 0), starts.at(-1) ?? 0],
      shares: [...roots.map((root) => share(topOf(root))), share(bottom)],
    };
  }

  /** Gives up bringing a place into view: the person scrolls. */
  dispose(): void {
    this.#cancelSettling();
  }

  #top(): number {
    return this.#scroller.getBoundingClientRect().top;
  }

  #elementAt(offset: number): HTMLElement | null {
    const { starts, sections, index } = this.#model;
    const block = blockAt(starts, offset);
    const section = sectionOf(sections, block);
    return index.blocksOf(section)[block - (sections[section]?.first ?? 0)] ?? null;
  }

  #distanceToSection(offset: number): number {
    const { sections, index } = this.#model;
    const roots = this.#text.children;
    const root = roots[roots.length - sections.length + index.sectionAt(offset)];
    return root ? topOf(root) - this.#top() : 0;
  }

  #isWellInView(offset: number): boolean {
    const line = this.#model.index.rectAt(offset);
    if (!line) return false;
    const y = line.top - this.#top();
    return y > HEADROOM && y < this.#scroller.clientHeight * 0.8;
  }

  /** Offset of the section at a height of the viewport: as near as one can say while that is not drawn. */
  #offsetAtY(y: number): number {
    const { sections, starts } = this.#model;
    return starts[sections[this.#sectionAtY(y)]?.first ?? 0] ?? 0;
  }

  /** The last section that begins at or above a height of the viewport, by halving. */
  #sectionAtY(y: number): number {
    const roots = this.#text.children;
    const before = roots.length - this.#model.sections.length;
    return lastAbove(this.#model.sections.length, (at) => topOf(roots[before + at]), y);
  }

  /** The last block that begins at or above a height of the viewport. */
  #blockAtY(y: number): { index: number; element: HTMLElement } | null {
    const { sections, index } = this.#model;
    const section = this.#sectionAtY(y);
    const elements = index.blocksOf(section);
    const at = lastAbove(elements.length, (block) => topOf(elements[block]), y);
    const element = elements[at];
    const first = sections[section]?.first;
    return element && first !== undefined ? { index: first + at, element } : null;
  }

  /**
   * Scrolls by what `distance` answers until that is nothing; it answers null for what is not drawn, and waits
   * beside the section that holds `offset` until that is. Looks again in the next frames: sections get their real
   * height, and the browser's own scroll anchoring, which keeps another line in its place than we do, comes after us.
   */
  #settle(offset: number, distance: () => number | null): void {
    this.#cancelSettling();
    let frames = SETTLING_FRAMES;
    let still = 0;
    let waits = WAITING_FRAMES;
    const step = () => {
      const there = distance();
      const waiting = there === null && waits > 0;
      const away = there ?? this.#distanceToSection(offset);
      const off = Math.abs(away) >= 1;
      if (off) this.#scroller.scrollTop += away;
      still = off || waiting ? 0 : still + 1;
      if (waiting) waits -= 1;
      else frames -= 1;
      if (frames > 0 && still <= STILL_FRAMES) this.#settling = requestAnimationFrame(step);
      else {
        if (this.#wanted) this.#held = { place: this.#wanted, scrollTop: this.#scroller.scrollTop };
        this.#cancelSettling();
      }
    };
    step();
  }

  #cancelSettling(): void {
    cancelAnimationFrame(this.#settling);
    this.#settling = 0;
    this.#wanted = null;
  }
}
