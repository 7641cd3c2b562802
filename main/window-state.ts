/** Remembers where the window stood and in which theme, in a small file of this machine's profile. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a person may choose as the appearance. */
const THEMES = ['system', 'light', 'sepia', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface WindowState {
  readonly bounds: Bounds;
  readonly maximized: boolean;
  /** The settings say it too, but not before the library is open. */
  readonly theme: Theme;
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** Reads a saved state; undefined for a first start or for a file that makes no sense. */
export function readWindowState(text: string): WindowState | undefined {
  if (text === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
  const { bounds, maximized, theme } = (value ?? {}) as {
    bounds?: Partial<Bounds>;
    maximized?: unknown;
    theme?: unknown;
  };
  const { x, y, width, height } = bounds ?? {};
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return undefined;
  if (width < 200 || height < 200) return undefined;
  return {
    bounds: { x, y, width, height },
    maximized: maximized === true,
    theme: THEMES.find((one) => one === theme) ?? 'system',
  };
}

/** Keeps a saved window only where enough of it can be seen and caught: 100 x 40 CSS pixels of its top. */
export function isReachable(bounds: Bounds, screens: readonly Bounds[]): boolean {
  return screens.some(
    (screen) =>
      Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x) >=
        100 &&
      bounds.y >= screen.y - 1 &&
      bounds.y + 40 <= screen.y + screen.height,
  );
}

/** Loads the state kept in `file`; a file that is missing counts as a first start. */
export function loadWindowState(file: string): WindowState | undefined {
  try {
    return readWindowState(readFileSync(file, 'utf8'));
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return undefined;
    throw cause;
  }
}

/** Keeps `state` in `file`; answers whether that was possible. Not worth troubling a person about. */
export function saveWindowState(file: string, state: WindowState): boolean {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state));
    renameSync(`${file}.new`, file);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause) return false;
    throw cause;
  }
}
