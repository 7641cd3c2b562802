import { useEffect, useRef } from 'react';
import { presentAside, useFind, type AsideHit } from '../state/find';
import { usePane } from '../state/panes';
import type { Pane } from '../state/panes';
import { useReaderView } from '../state/reader-view';
import { tickRows } from './ticks';

/** CSS pixels that a tick is high. */
const TICK = 2;
/** The layout of a long report changes as it is drawn and scrolled; this often, in ms, the ticks follow. */
const EVERY = 250;

/** Where the passages of hits beside the text stand in it, like the hits of the text. */
const placesOf = (asides: readonly AsideHit[]): Uint32Array =>
  Uint32Array.from(
    asides.flatMap(({ aside: { offset } }) => (offset === null ? [] : [offset, offset])),
  );

function draw(pane: Pane, canvas: HTMLCanvasElement): void {
  const { view } = useReaderView.of(pane).getState();
  const state = useFind.of(pane).getState();
  const { hits, asides, current } = state;
  const context = canvas.getContext('2d');
  if (!view || !context) return;
  const { clientWidth: width, clientHeight: height } = canvas;
  const scale = devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  context.scale(scale, scale);
  const { color, borderColor } = getComputedStyle(canvas);
  const extent = view.extent();
  const steps = Math.floor(height / TICK);
  context.fillStyle = color;
  for (const places of [hits, placesOf(asides)]) {
    for (const row of tickRows(places, extent, steps)) context.fillRect(0, row * TICK, width, TICK);
  }
  context.fillStyle = borderColor;
  const aside = presentAside(state);
  const present = aside ? placesOf([aside]) : hits.subarray(2 * current, 2 * current + 2);
  if (current < 0) return;
  for (const row of tickRows(present, extent, steps)) {
    context.fillRect(0, row * TICK - 1, width, TICK + 2);
  }
}

/** A mark beside the scroll bar at the height of each hit; for the eye alone, since the list says the same. */
export function Ticks() {
  const pane = usePane();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    const now = () => {
      clearTimeout(timer);
      timer = undefined;
      if (frame === 0) {
        frame = requestAnimationFrame(() => {
          frame = 0;
          if (canvas.current) draw(pane, canvas.current);
        });
      }
    };
    const later = () => {
      timer ??= setTimeout(now, EVERY);
    };
    now();
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const leave = [useFind.of(pane).subscribe(now), useReaderView.of(pane).subscribe(later)];
    window.addEventListener('resize', now);
    scheme.addEventListener('change', now);
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      leave.forEach((unsubscribe) => unsubscribe());
      window.removeEventListener('resize', now);
      scheme.removeEventListener('change', now);
    };
  }, [pane]);
  return <canvas ref={canvas} className="hit-ticks" aria-hidden="true" />;
}
