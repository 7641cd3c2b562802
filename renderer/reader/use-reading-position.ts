import { useLayoutEffect, useState } from 'react';
import type { Locator, OpenedReport } from '../../preload/contract/library';
import { useApp } from '../state/app';
import type { Pane } from '../state/panes';
import { useReader } from '../state/reader';
import { viewMoved } from '../state/reader-view';
import type { Line, Viewport } from './viewport';

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
  /** The line at the top, once the text has come to rest there. */
  #line: { readonly at: Locator; readonly line: Line } | null = null;
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
    this.#timer = setTimeout(this.onRest, SAVE_AFTER);
  };

  onRest = (): void => {
    const line = this.#viewport.line();
    this.#line = line && { at: this.#here, line };
    this.save();
  };

  /** Brings the place back when the lines have become longer or shorter. */
  onResize = (): void => {
    const width = this.#scroller.clientWidth;
    if (width !== this.#width) this.#bringBack();
    this.#width = width;
    viewMoved(this.#pane);
  };

  /** Brings the place back when other type has moved the lines, and again when a typeface has come. */
  onType = (): void => {
    const here = this.#here;
    this.#bringBack();
    viewMoved(this.#pane);
    void document.fonts.ready.then(() => {
      if (this.#here !== here) return;
      this.#bringBack();
      viewMoved(this.#pane);
    });
  };

  #bringBack(): void {
    if (this.#line?.at === this.#here) this.#viewport.restoreLine(this.#line.line, this.#here);
    else this.#viewport.restore(this.#here);
  }

  look(): void {
    this.#frame = 0;
    // Other lines are at the top only because the width has changed: that is not where the person went.
    if (this.#scroller.clientWidth !== this.#width) this.onResize();
    const here = this.#viewport.locator();
    if (here.offset !== this.#here.offset || here.within !== this.#here.within) this.#here = here;
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
  { id, locator: saved }: OpenedReport,
): void {
  const [locator] = useState(saved);
  useLayoutEffect(() => {
    if (!viewport || !scroller) return undefined;
    const keeper = new PlaceKeeper(pane, viewport, scroller, id, locator ?? START);
    const observer = new ResizeObserver(keeper.onResize);
    const onInput = () => viewport.dispose();
    useReader.of(pane).getState().setPosition(viewport.readingOffset());
    observer.observe(scroller);
    // The document follows the settings before this does: it has listened for longer.
    const stop = useApp.subscribe(({ settings }, before) => {
      if (settings.reading !== before.settings.reading) keeper.onType();
    });
    scroller.addEventListener('scroll', keeper.onScroll, { passive: true });
    for (const input of INPUTS) scroller.addEventListener(input, onInput, { passive: true });
    window.addEventListener('pagehide', keeper.save);
    document.addEventListener('visibilitychange', keeper.onHidden);
    return () => {
      keeper.dispose();
      observer.disconnect();
      stop();
      scroller.removeEventListener('scroll', keeper.onScroll);
      for (const input of INPUTS) scroller.removeEventListener(input, onInput);
      window.removeEventListener('pagehide', keeper.save);
      document.removeEventListener('visibilitychange', keeper.onHidden);
    };
  }, [pane, viewport, scroller, id, locator]);
}
