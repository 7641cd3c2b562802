import { useLayoutEffect } from 'react';
import type { Locator, OpenedReport } from '../../preload/contract/library';
import type { Pane } from '../state/panes';
import { useReader } from '../state/reader';
import { viewMoved } from '../state/reader-view';
import type { Viewport } from './viewport';

/** After the last scroll, this long, in ms, until the place is saved. */
const SAVE_AFTER = 400;

/** What a person scrolls with: from then on no place is brought back any more. */
const INPUTS = ['wheel', 'pointerdown', 'keydown'] as const;

/** Knows where a person is in the text, keeps them there when the width changes, and saves it. */
class PlaceKeeper {
  readonly #pane: Pane;
  readonly #viewport: Viewport;
  readonly #scroller: HTMLElement;
  readonly #report: string;
  #here: Locator;
  #progress = 0;
  #width: number;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    pane: Pane,
    viewport: Viewport,
    scroller: HTMLElement,
    report: string,
    here: Locator,
  ) {
    this.#pane = pane;
    this.#viewport = viewport;
    this.#scroller = scroller;
    this.#report = report;
    this.#here = here;
    this.#width = scroller.clientWidth;
    viewport.restore(here);
  }

  /** The text has been scrolled: looks where it is in the next frame, and saves that once it has come to rest. */
  onScroll = (): void => {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.look());
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(this.save, SAVE_AFTER);
  };

  /** Brings the place back when the lines have become longer or shorter. */
  onResize = (): void => {
    const width = this.#scroller.clientWidth;
    if (width !== this.#width) this.#viewport.restore(this.#here);
    this.#width = width;
    viewMoved(this.#pane);
  };

  look(): void {
    this.#frame = 0;
    // Other lines are at the top only because the width has changed: that is not where the person went.
    if (this.#scroller.clientWidth !== this.#width) this.onResize();
    this.#here = this.#viewport.locator();
    this.#progress = this.#viewport.progress(this.#here);
    useReader.of(this.#pane).getState().setPosition(this.#viewport.readingOffset());
    viewMoved(this.#pane);
  }

  /** Saves the place if it has changed since it was last saved. */
  save = (): void => {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    useReader.of(this.#pane).getState().savePosition(this.#report, this.#here, this.#progress);
  };

  onHidden = (): void => {
    if (document.visibilityState === 'hidden') this.save();
  };

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.save();
    this.#viewport.dispose();
  }
}

const START: Locator = { offset: 0, within: 0 };

/**
 * Opens a report where it was left, before it is seen, keeps that place when the window or a panel changes its
 * width, and saves where the person goes.
 */
export function useReadingPosition(
  pane: Pane,
  viewport: Viewport | null,
  scroller: HTMLElement | null,
  { id, locator }: OpenedReport,
): void {
  useLayoutEffect(() => {
    if (!viewport || !scroller) return undefined;
    const keeper = new PlaceKeeper(pane, viewport, scroller, id, locator ?? START);
    const observer = new ResizeObserver(keeper.onResize);
    const onInput = () => viewport.dispose();
    useReader.of(pane).getState().setPosition(viewport.readingOffset());
    observer.observe(scroller);
    scroller.addEventListener('scroll', keeper.onScroll, { passive: true });
    for (const input of INPUTS) scroller.addEventListener(input, onInput, { passive: true });
    window.addEventListener('pagehide', keeper.save);
    document.addEventListener('visibilitychange', keeper.onHidden);
    return () => {
      keeper.dispose();
      observer.disconnect();
      scroller.removeEventListener('scroll', keeper.onScroll);
      for (const input of INPUTS) scroller.removeEventListener(input, onInput);
      window.removeEventListener('pagehide', keeper.save);
      document.removeEventListener('visibilitychange', keeper.onHidden);
    };
  }, [pane, viewport, scroller, id, locator]);
}
