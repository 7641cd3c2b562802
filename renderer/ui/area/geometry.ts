/** Arithmetic of rectangles on a picture. All lengths are per cent of the picture's sides, as the contract's `Area` has them. */
import type { Area } from '../../../preload/contract/annotation';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The corner or the middle of a side that a rectangle is resized by, as compass points. */
export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const;
export type Handle = (typeof HANDLES)[number];

/** A rectangle that is narrower or lower than this is a slip of the hand. */
export const LEAST = 1;

interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const clamped = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/** To a hundredth, so that what is stored is short and what is drawn lies where it was put. */
const rounded = (value: number): number => Math.round(value * 100) / 100;

const edgesOf = ({ x, y, width, height }: Area): Edges => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** The edges are rounded, not the sides: a rectangle at the border of a picture still ends there. */
function areaOf({ left, top, right, bottom }: Edges): Area {
  const [x, y] = [rounded(left), rounded(top)];
  return { x, y, width: rounded(rounded(right) - x), height: rounded(rounded(bottom) - y) };
}

/** Where a point of the viewport lies on a picture that is drawn at `box`; outside of it beyond 0 and 100. */
export const spotIn = (
  box: Pick<DOMRectReadOnly, 'left' | 'top' | 'width' | 'height'>,
  { x, y }: Spot,
): Spot => ({
  x: box.width > 0 ? ((x - box.left) / box.width) * 100 : 0,
  y: box.height > 0 ? ((y - box.top) / box.height) * 100 : 0,
});

/** The rectangle between two corners, as far as it lies on the picture. */
export function areaBetween(a: Spot, b: Spot): Area {
  const [ax, ay, bx, by] = [a.x, a.y, b.x, b.y].map((value) => clamped(value, 0, 100)) as [
    number,
    number,
    number,
    number,
  ];
  return areaOf({
    left: Math.min(ax, bx),
    top: Math.min(ay, by),
    right: Math.max(ax, bx),
    bottom: Math.max(ay, by),
  });
}

export const isTooSmall = ({ width, height }: Area): boolean => width < LEAST || height < LEAST;

/** The rectangle elsewhere, as large as it was: it stops at the borders of the picture. */
export function movedBy(area: Area, dx: number, dy: number): Area {
  const left = clamped(area.x + dx, 0, 100 - area.width);
  const top = clamped(area.y + dy, 0, 100 - area.height);
  return areaOf({ left, top, right: left + area.width, bottom: top + area.height });
}

/** The rectangle with the edges of a handle elsewhere; they stop at the border and before the opposite ones. */
export function resizedBy(area: Area, handle: Handle, dx: number, dy: number): Area {
  const { left, top, right, bottom } = edgesOf(area);
  return areaOf({
    left: handle.includes('w') ? clamped(left + dx, 0, Math.max(0, right - LEAST)) : left,
    right: handle.includes('e') ? clamped(right + dx, Math.min(100, left + LEAST), 100) : right,
    top: handle.startsWith('n') ? clamped(top + dy, 0, Math.max(0, bottom - LEAST)) : top,
    bottom: handle.startsWith('s') ? clamped(bottom + dy, Math.min(100, top + LEAST), 100) : bottom,
  });
}

export const contains = ({ x, y, width, height }: Area, spot: Spot): boolean =>
  spot.x >= x && spot.x <= x + width && spot.y >= y && spot.y <= y + height;

/** Where a new rectangle begins that is made with keys alone. */
export const MIDDLE: Area = { x: 35, y: 35, width: 30, height: 30 };

const ARROWS: Readonly<Record<string, Spot>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
/** How far an arrow leads, and how far with Ctrl or Alt, for the last bit. */
const STEP = { wide: 2, fine: 0.25 };

/**
 * What an arrow key makes of a rectangle: it moves it, and with Shift it moves its right and lower edges. Null for any
 * other key.
 */
export function areaForKey(
  area: Area,
  press: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey'>,
): Area | null {
  const way = ARROWS[press.key];
  if (!way) return null;
  const step = press.ctrlKey || press.altKey ? STEP.fine : STEP.wide;
  const [dx, dy] = [way.x * step, way.y * step];
  return press.shiftKey ? resizedBy(area, 'se', dx, dy) : movedBy(area, dx, dy);
}
