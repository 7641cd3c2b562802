/**
 * Arithmetic of looking at a picture. It lies in the middle of its stage, as large as fits; a view enlarges it from there
 * and moves it. Lengths in CSS pixels, from the middle of the stage.
 */

export interface View {
  /** 1 is as large as fits. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const WHOLE: View = { scale: 1, x: 0, y: 0 };
export const MOST = 12;

/** How far a picture may be moved one way: as long as it is larger than the stage, until its edge is seen. */
const reach = (size: number, scale: number, stage: number): number =>
  Math.max(0, (size * scale - stage) / 2);

const between = (value: number, most: number): number =>
  most === 0 ? 0 : Math.min(Math.max(value, -most), most);

/** The view with no more of the stage left empty than has to be. `picture`: its size when it fits. */
export function withinReach({ scale, x, y }: View, picture: Size, stage: Size): View {
  return {
    scale,
    x: between(x, reach(picture.width, scale, stage.width)),
    y: between(y, reach(picture.height, scale, stage.height)),
  };
}

/** Enlarges by `factor`, within limits, so that what lies at `at` stays there. */
export function zoomed({ scale, x, y }: View, factor: number, at: Point): View {
  const next = Math.min(Math.max(scale * factor, 1), MOST);
  const by = next / scale;
  return { scale: next, x: at.x - (at.x - x) * by, y: at.y - (at.y - y) * by };
}

/** The factor that a turn of the wheel asks for; `deltaY` and its unit as a WheelEvent has them. */
export function wheelFactor(deltaY: number, deltaMode: number, pinched: boolean): number {
  const LINE = 16;
  const pixels = deltaMode === 1 ? deltaY * LINE : deltaY;
  return Math.exp(-pixels * (pinched ? 0.01 : 0.002));
}
