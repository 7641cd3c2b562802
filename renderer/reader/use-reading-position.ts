import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Locator, OpenedReport } from '../../preload/contract/library';
import { useReader } from '../state/reader';
import { viewMoved } from '../state/reader-view';
import type { Viewport } from './viewport';

/** After the last scroll, this long, in ms, until the place is saved. */
const SAVE_AFTER = 400;

/** Saves a place when the person has come to rest, and at once when the window goes out of sight. */
class PositionSaver {
  readonly #save: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(save: () => void) {
    this.#save = save;
  }

  soon(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), SAVE_AFTER);
  }

  now(): void {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#save();
  }
}

/**
 * Opens a report where it was left, keeps that place when the window or a panel changes its width, and saves
 * where the person goes.
 */
export function useReadingPosition(
  viewport: Viewport | null,
  scroller: HTMLElement | null,
  { id, locator }: OpenedReport,
): void {
  const here = useRef<Locator>(locator ?? { offset: 0, within: 0 });

  useLayoutEffect(() => {
    viewport?.restore(here.current);
  }, [viewport]);

  useEffect(() => {
    if (!viewport || !scroller) return undefined;
    const { setPosition, savePosition } = useReader.getState();
    const saver = new PositionSaver(() =>
      savePosition(id, here.current, viewport.progress(here.current)),
    );
    let frame = 0;
    const look = () => {
      frame = 0;
      here.current = viewport.locator();
      setPosition(viewport.readingOffset());
      viewMoved();
    };
    const onScroll = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
      saver.soon();
    };
    const onWheel = () => viewport.dispose();
    const onHidden = () => {
      if (document.visibilityState === 'hidden') saver.now();
    };
    const onLeave = () => saver.now();
    setPosition(viewport.readingOffset());
    scroller.addEventListener('scroll', onScroll, { passive: true });
    scroller.addEventListener('wheel', onWheel, { passive: true });
    window.addEventListener('pagehide', onLeave);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      cancelAnimationFrame(frame);
      saver.now();
      viewport.dispose();
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('wheel', onWheel);
      window.removeEventListener('pagehide', onLeave);
      document.removeEventListener('visibilitychange', onHidden);
    };
  }, [viewport, scroller, id]);

  useEffect(() => {
    if (!viewport || !scroller) return undefined;
    let width = scroller.clientWidth;
    const observer = new ResizeObserver(() => {
      if (scroller.clientWidth !== width) viewport.restore(here.current);
      width = scroller.clientWidth;
      viewMoved();
    });
    observer.observe(scroller);
    return () => observer.disconnect();
  }, [viewport, scroller]);
}
