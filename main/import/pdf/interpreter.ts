/**
 * Reads a page's operator list: the same list that is drawn, so that text, rules and pictures are found where a
 * reader of the page sees them, each glyph with its font, its place and whether it leaves ink at all.
 */
import type { FontTraits } from './font-traits';
import { applyX, applyY, intersect, multiply, toMatrix, transformBox } from './geometry';
import type { Box, Matrix } from './geometry';
import type { PageContent, PageDraft } from './page-content';
import { newDraft } from './page-content';
import { addPath, addShape } from './paths';
import { repairGlyph, UNKNOWN_GLYPH } from './repair';
import { beginText, moveText, newTextState, placeGlyphs } from './text-state';
import type { PlacedGlyph, TextState } from './text-state';

/** Names of pdf.js's operators by their number. */
export type OperatorNames = ReadonlyMap<number, string>;

export interface PageSource {
  readonly operators: readonly number[];
  readonly operands: readonly unknown[];
  readonly names: OperatorNames;
  /** From the page's own space to points from its top left corner; knows its rotation. */
  readonly view: Matrix;
  readonly width: number;
  readonly height: number;
  readonly fontOf: (id: string) => FontTraits;
}

/** Most glyphs of one page that are kept; a page of a report holds some 3,000. */
const MAX_GLYPHS = 200_000;
const MAX_DEPTH = 200;

interface State {
  matrix: Matrix;
  clip: Box;
  text: TextState;
  paleFill: boolean;
  paleStroke: boolean;
}

const cloneState = (state: State): State => ({ ...state, text: { ...state.text } });

/** Whether a colour (`#rrggbb`) is white or nearly. */
function isPale(colour: unknown): boolean {
  if (typeof colour !== 'string' || !/^#[0-9a-f]{6}$/i.test(colour)) return false;
  const value = Number.parseInt(colour.slice(1), 16);
  return (value >> 16) + ((value >> 8) & 0xff) + (value & 0xff) >= 3 * 0xf6;
}

/** How a page has to be turned for text of this direction to stand upright. */
function turnOf([a, b]: Matrix): 90 | 180 | 270 | null {
  if (Math.abs(b) < Math.abs(a) * 0.05) return a < 0 ? 180 : null;
  if (Math.abs(a) > Math.abs(b) * 0.05) return null;
  return b < 0 ? 90 : 270;
}

const numberAt = (args: readonly unknown[], index: number): number => {
  const value = args[index];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

class Interpreter {
  readonly draft: PageDraft = newDraft();
  readonly #stack: State[] = [];
  #state: State;
  #pendingClip = false;
  /** Tags of marked content that are open; true for an artefact. */
  readonly #tags: boolean[] = [];

  constructor(readonly source: PageSource) {
    const { view, width, height } = source;
    const clip = { left: 0, top: 0, right: width, bottom: height };
    this.#state = { matrix: view, clip, text: newTextState(), paleFill: false, paleStroke: false };
  }

  run(): void {
    const { operators, operands, names } = this.source;
    for (const [index, operator] of operators.entries()) {
      const given = operands[index];
      const args: readonly unknown[] = Array.isArray(given) ? given : [];
      this.#step(names.get(operator) ?? '', args);
    }
  }

  #step(name: string, args: readonly unknown[]): void {
    if (this.#textStep(name, args)) return;
    const state = this.#state;
    switch (name) {
      case 'save':
      case 'beginGroup':
        return this.#save();
      case 'restore':
      case 'endGroup':
      case 'paintFormXObjectEnd':
        return this.#restore();
      case 'transform':
        state.matrix = multiply(state.matrix, toMatrix(args));
        return;
      case 'paintFormXObjectBegin':
        return this.#beginForm(args);
      case 'setFillRGBColor':
        state.paleFill = isPale(args[0]);
        return;
      case 'setStrokeRGBColor':
        state.paleStroke = isPale(args[0]);
        return;
      case 'setFillColorN':
        state.paleFill = false;
        return;
      case 'clip':
      case 'eoClip':
        this.#pendingClip = true;
        return;
      case 'constructPath':
        return this.#path(args);
      case 'shadingFill':
        return addShape(this.draft, state.clip, 'shape', { clip: state.clip, pale: false });
      case 'beginMarkedContent':
      case 'beginMarkedContentProps':
        this.#tags.push(args[0] === 'Artifact');
        return;
      case 'endMarkedContent':
        this.#tags.pop();
        return;
      default:
        if (name.startsWith('paint')) this.#picture(name);
    }
  }

  #textStep(name: string, args: readonly unknown[]): boolean {
    const { text } = this.#state;
    switch (name) {
      case 'showText':
        this.#show(args[0]);
        return true;
      case 'setFont':
        this.#setFont(args);
        return true;
      case 'setGState':
        for (const entry of Array.isArray(args[0]) ? args[0] : [])
          if (Array.isArray(entry) && entry[0] === 'Font' && Array.isArray(entry[1]))
            this.#setFont(entry[1]);
        return true;
      case 'beginText':
        beginText(text);
        return true;
      case 'setTextMatrix':
        beginText(text, toMatrix(args[0]));
        return true;
      case 'moveText':
        moveText(text, numberAt(args, 0), numberAt(args, 1));
        return true;
      case 'setLeadingMoveText':
        text.leading = numberAt(args, 1);
        moveText(text, numberAt(args, 0), numberAt(args, 1));
        return true;
      case 'nextLine':
        moveText(text, 0, text.leading);
        return true;
      case 'setLeading':
        text.leading = -numberAt(args, 0);
        return true;
      case 'setCharSpacing':
        text.charSpacing = numberAt(args, 0);
        return true;
      case 'setWordSpacing':
        text.wordSpacing = numberAt(args, 0);
        return true;
      case 'setHScale':
        text.horizontalScale = numberAt(args, 0) / 100 || 1;
        return true;
      case 'setTextRise':
        text.rise = numberAt(args, 0);
        return true;
      case 'setTextRenderingMode':
        text.mode = numberAt(args, 0);
        return true;
      default:
        return false;
    }
  }

  #setFont(args: readonly unknown[]): void {
    const { text } = this.#state;
    if (typeof args[0] !== 'string') return;
    text.font = this.source.fontOf(args[0]);
    text.size = numberAt(args, 1);
  }

  #save(): void {
    if (this.#stack.length < MAX_DEPTH) this.#stack.push(cloneState(this.#state));
  }

  #restore(): void {
    const state = this.#stack.pop();
    if (state) this.#state = state;
  }

  #beginForm([matrix, bounds]: readonly unknown[]): void {
    this.#save();
    const state = this.#state;
    if (matrix) state.matrix = multiply(state.matrix, toMatrix(matrix));
    if (!(bounds instanceof Float32Array) || bounds.length < 4) return;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = bounds;
    this.#clipTo(transformBox(state.matrix, x0, y0, x1, y1));
  }

  #clipTo(box: Box): void {
    const { clip } = this.#state;
    this.#state.clip = intersect(clip, box) ?? { ...clip, right: clip.left, bottom: clip.top };
  }

  #path([operator, data, bounds]: readonly unknown[]): void {
    const state = this.#state;
    const clips = this.#pendingClip;
    this.#pendingClip = false;
    const path: unknown = Array.isArray(data) ? data[0] : null;
    if (!(path instanceof Float32Array) || !(bounds instanceof Float32Array)) return;
    const paint = this.source.names.get(Number(operator)) ?? '';
    const filled = /fill/i.test(paint);
    const stroked = /stroke/i.test(paint);
    if (filled || stroked) {
      const pale = filled ? state.paleFill : state.paleStroke;
      addPath(this.draft, path, { matrix: state.matrix, clip: state.clip, filled, stroked, pale });
    }
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = bounds;
    if (clips) this.#clipTo(transformBox(state.matrix, x0, y0, x1, y1));
  }

  #picture(name: string): void {
    const { matrix, clip } = this.#state;
    // Groups and repeats carry places of their own; what they cover is what they may cover.
    const box = /Group|Repeat/.test(name)
      ? clip
      : intersect(transformBox(matrix, 0, 0, 1, 1), clip);
    if (box && box.right > box.left && box.bottom > box.top)
      this.draft.pictures.push({ box, mask: name.includes('Mask') });
  }

  #show(glyphs: unknown): void {
    const { text, matrix } = this.#state;
    if (!Array.isArray(glyphs) || this.draft.glyphs.length > MAX_GLYPHS) return;
    const turned: PlacedGlyph[] = [];
    placeGlyphs(text, glyphs, matrix, (glyph) => {
      const [a, b] = glyph.matrix;
      if (Math.abs(b) > Math.abs(a) * 0.05 || a <= 0 || text.font?.vertical) turned.push(glyph);
      else this.#keep(glyph);
    });
    if (turned.length > 0) this.#keepTurned(turned);
  }

  #keep({ text: shown, matrix, width }: PlacedGlyph): void {
    const { text } = this.#state;
    const { font } = text;
    const characters = repairGlyph(shown);
    if (!font || characters === '') return;
    const left = applyX(matrix, 0, 0);
    const right = applyX(matrix, width, 0);
    const baseline = applyY(matrix, 0, 0);
    const page = this.source;
    if (right < 0 || left > page.width || baseline < 0 || baseline > page.height + text.size)
      return;
    const scale = Math.hypot(matrix[2], matrix[3]);
    this.draft.glyphs.push({
      text: characters,
      left: Math.min(left, right),
      right: Math.max(left, right),
      baseline,
      size: Math.abs(text.size) * scale,
      font,
      bold: font.bold || text.mode === 2,
      rise: text.rise * scale,
      hidden: text.mode === 3 || text.mode === 7,
      artefact: this.#tags.includes(true),
    });
  }

  #keepTurned(glyphs: readonly PlacedGlyph[]): void {
    const [first] = glyphs;
    const last = glyphs.at(-1);
    const { size, mode } = this.#state.text;
    if (!first || !last || mode === 3) return;
    const scale = Math.abs(size) * Math.hypot(first.matrix[2], first.matrix[3]);
    const at = (glyph: PlacedGlyph, x: number): { x: number; y: number } => ({
      x: applyX(glyph.matrix, x, 0),
      y: applyY(glyph.matrix, x, 0),
    });
    const ends = [at(first, 0), at(last, last.width)];
    const xs = ends.map(({ x }) => x);
    const ys = ends.map(({ y }) => y);
    const box = {
      left: Math.min(...xs) - scale * 0.4,
      top: Math.min(...ys) - scale * 0.4,
      right: Math.max(...xs) + scale * 0.4,
      bottom: Math.max(...ys) + scale * 0.4,
    };
    const text = glyphs
      .map((glyph) => repairGlyph(glyph.text))
      .join('')
      .replaceAll(UNKNOWN_GLYPH, '');
    if (text.trim() !== '')
      this.draft.turned.push({ text, box, size: scale, turn: turnOf(first.matrix) });
  }
}

/** Reads one page. Pure: what it says follows from the operator list alone. */
export function interpretPage(source: PageSource): PageContent {
  const interpreter = new Interpreter(source);
  interpreter.run();
  return { width: source.width, height: source.height, turn: 0, ...interpreter.draft };
}
