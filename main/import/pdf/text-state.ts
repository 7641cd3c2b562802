/** Where the next glyph goes: the text state of PDF (ISO 32000-2, 9.3 and 9.4). */
import type { FontTraits } from './font-traits';
import { IDENTITY, multiply } from './geometry';
import type { Matrix } from './geometry';

export interface TextState {
  font: FontTraits | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
  /** 0 fill, 1 stroke, 2 both, 3 invisible, 4 to 7 the same and clip. */
  mode: number;
  matrix: Matrix;
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export const newTextState = (): TextState => ({
  font: undefined,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  horizontalScale: 1,
  leading: 0,
  rise: 0,
  mode: 0,
  matrix: IDENTITY,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
});

export function beginText(state: TextState, matrix: Matrix = IDENTITY): void {
  Object.assign(state, { matrix, x: 0, y: 0, lineX: 0, lineY: 0 });
}

export function moveText(state: TextState, x: number, y: number): void {
  state.x = state.lineX += x;
  state.y = state.lineY += y;
}

/** A glyph as pdf.js hands it over; a number is a shift in thousandths of the type size. */
export interface ShownGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly isSpace?: unknown;
}

export interface PlacedGlyph {
  readonly text: string;
  /** From the glyph's own origin to the page. The x axis of this matrix is the direction of the text. */
  readonly matrix: Matrix;
  /** Width in units of the matrix. */
  readonly width: number;
}

/** Places the glyphs of one showing operator and moves the state on. Vertical fonts advance down. */
export function placeGlyphs(
  state: TextState,
  glyphs: readonly unknown[],
  page: Matrix,
  place: (glyph: PlacedGlyph) => void,
): void {
  const { font, size } = state;
  if (!font || size === 0) return;
  const base = multiply(page, state.matrix);
  const vertical = font.vertical;
  let along = 0;
  for (const shown of glyphs) {
    if (typeof shown === 'number') {
      along += ((vertical ? 1 : -1) * shown * size) / 1000;
      continue;
    }
    if (typeof shown !== 'object' || shown === null) continue;
    const { unicode, width, isSpace } = shown as ShownGlyph;
    const spacing = state.charSpacing + (isSpace === true ? state.wordSpacing : 0);
    const own = vertical ? 0 : (typeof width === 'number' ? width : 0) * font.scale * size;
    const x = vertical ? state.x : state.x + along * state.horizontalScale;
    const y = vertical ? state.y - along : state.y;
    if (typeof unicode === 'string' && unicode !== '') {
      const matrix = multiply(base, [state.horizontalScale, 0, 0, 1, x, y + state.rise]);
      place({ text: unicode, matrix, width: own });
    }
    along += vertical ? Math.abs(size) + spacing : own + spacing;
  }
  if (vertical) state.y -= along;
  else state.x += along * state.horizontalScale;
}
