/** Wheel, drag, pinch and keys on the stage of a picture. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { WHOLE, wheelFactor, withinReach, zoomed } from './zoom';
import type { Point, View } from './zoom';

const CENTRE: Point = { x: 0, y: 0 };
const KEY_FACTOR = 1.3;
/** Share of the stage that an arrow key moves by. */
const KEY_MOVE = 0.15;

/** What a key does to a view; null for a key without a meaning here. */
function viewForKey(key: string, view: View, stage: HTMLElement): View | null {
  const [dx, dy] = [stage.clientWidth * KEY_MOVE, stage.clientHeight * KEY_MOVE];
  switch (key) {
    case '+':
    case '=':
      return zoomed(view, KEY_FACTOR, CENTRE);
    case '-':
    case '_':
      return zoomed(view, 1 / KEY_FACTOR, CENTRE);
    case '0':
      return WHOLE;
    case 'ArrowLeft':
      return view.scale > 1 ? { ...view, x: view.x + dx } : null;
    case 'ArrowRight':
      return view.scale > 1 ? { ...view, x: view.x - dx } : null;
    case 'ArrowUp':
      return { ...view, y: view.y + dy };
    case 'ArrowDown':
      return { ...view, y: view.y - dy };
    default:
      return null;
  }
}

const middle = ([a, b = a]: readonly PointerEvent[]): Point => ({
  x: ((a?.clientX ?? 0) + (b?.clientX ?? 0)) / 2,
  y: ((a?.clientY ?? 0) + (b?.clientY ?? 0)) / 2,
});

const spread = ([a, b]: readonly PointerEvent[]): number =>
  a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;

type Change = (from: View) => View;

/** Moves with one pointer, and enlarges with two. */
function followPointers(
  stage: HTMLElement,
  fromMiddle: (at: Point) => Point,
  change: (by: Change) => void,
) {
  const down = new Map<number, PointerEvent>();
  const onDown = (event: PointerEvent) => {
    // What lies over the picture is drawn, dragged or pressed by itself.
    const own = '.area-surface, .area-frame';
    if (event.button !== 0 || (event.target as Element).closest(own)) return;
    stage.setPointerCapture(event.pointerId);
    down.set(event.pointerId, event);
    stage.dataset['dragging'] = '';
  };
  const onMove = (event: PointerEvent) => {
    if (!down.has(event.pointerId)) return;
    const before = [...down.values()];
    down.set(event.pointerId, event);
    const after = [...down.values()];
    const [from, to] = [middle(before), middle(after)];
    const factor = before.length > 1 ? spread(after) / Math.max(spread(before), 1) : 1;
    change((view) => {
      const moved = { ...view, x: view.x + to.x - from.x, y: view.y + to.y - from.y };
      return factor === 1 ? moved : zoomed(moved, factor, fromMiddle(to));
    });
  };
  const onUp = ({ pointerId }: PointerEvent) => {
    down.delete(pointerId);
    if (down.size === 0) delete stage.dataset['dragging'];
  };
  return { onDown, onMove, onUp };
}

/** The view of the picture in a stage, and what changes it. A new `key` shows the picture whole again. */
export function useStage(key: number) {
  const stage = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLImageElement>(null);
  const [view, setView] = useState<View>(WHOLE);
  const change = useCallback((by: Change) => {
    const [on, image] = [stage.current, picture.current];
    if (!on || !image) return;
    const fitted = { width: image.offsetWidth, height: image.offsetHeight };
    const room = { width: on.clientWidth, height: on.clientHeight };
    setView((from) => withinReach(by(from), fitted, room));
  }, []);

  useEffect(() => setView(WHOLE), [key]);

  useEffect(() => {
    const on = stage.current;
    if (!on) return undefined;
    const fromMiddle = ({ x, y }: Point): Point => {
      const { left, top, width, height } = on.getBoundingClientRect();
      return { x: x - left - width / 2, y: y - top - height / 2 };
    };
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const at = fromMiddle({ x: event.clientX, y: event.clientY });
      const factor = wheelFactor(event.deltaY, event.deltaMode, event.ctrlKey);
      change((from) => zoomed(from, factor, at));
    };
    const onDouble = (event: MouseEvent) => {
      const at = fromMiddle({ x: event.clientX, y: event.clientY });
      change((from) => (from.scale > 1 ? WHOLE : zoomed(from, 2.5, at)));
    };
    const { onDown, onMove, onUp } = followPointers(on, fromMiddle, change);
    const resized = new ResizeObserver(() => change((from) => from));
    const controller = new AbortController();
    const { signal } = controller;
    on.addEventListener('wheel', onWheel, { signal, passive: false });
    on.addEventListener('dblclick', onDouble, { signal });
    on.addEventListener('pointerdown', onDown, { signal });
    on.addEventListener('pointermove', onMove, { signal });
    on.addEventListener('pointerup', onUp, { signal });
    on.addEventListener('pointercancel', onUp, { signal });
    resized.observe(on);
    // Keys mean the picture at once, not the first button of the bar.
    on.focus({ preventScroll: true });
    return () => {
      controller.abort();
      resized.disconnect();
    };
  }, [change]);

  /** Does what a key means to the picture; answers whether it means something. */
  const press = (pressed: string): boolean => {
    const on = stage.current;
    if (!on || viewForKey(pressed, view, on) === null) return false;
    change((from) => viewForKey(pressed, from, on) ?? from);
    return true;
  };
  const zoom = (factor: number) => change((from) => zoomed(from, factor, CENTRE));
  return { stage, picture, view, press, zoom, whole: () => change(() => WHOLE) };
}
