/** What stands on a page: glyphs, rules, shapes and pictures, each with its place. */
import type { FontTraits } from './font-traits';
import type { Box } from './geometry';

export interface Glyph {
  /** One character as a rule; more for a ligature, a space for a drawn space. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Type size in points, as it comes out on the page. */
  readonly size: number;
  readonly font: FontTraits;
  /** Bold by its font, or drawn with an outline to look bold. */
  readonly bold: boolean;
  /** Raised or lowered by the text itself, in points; up is positive. */
  readonly rise: number;
  /** Drawn without ink: the text layer of a scanned page. */
  readonly hidden: boolean;
  /** Inside matter that the file tags as an artefact: page numbers, running heads. */
  readonly artefact: boolean;
  /** Where the link leads that it stands in. */
  readonly href?: string;
}

/** A straight line along an axis, drawn or filled. */
export interface Rule {
  readonly horizontal: boolean;
  /** y of a horizontal rule, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Anything else that is drawn. */
export interface Shape {
  readonly box: Box;
  /** `fill`: an upright rectangle with a colour; `shape`: curves, slanting lines, shadings. */
  readonly kind: 'fill' | 'shape';
  /** White, or so pale that it is no mark on the page. */
  readonly pale: boolean;
}

export interface Picture {
  readonly box: Box;
  /** A stencil painted with a colour, such as a logo or a hatching. */
  readonly mask: boolean;
}

/** Text that does not run from left to right: a label along an axis, a watermark, a vertical line. */
export interface TurnedText {
  readonly text: string;
  readonly box: Box;
  readonly size: number;
  /** Degrees by which the page has to be turned clockwise to read it; null for a slanting text. */
  readonly turn: 90 | 180 | 270 | null;
}

export interface PageContent {
  /** Degrees, clockwise, by which the page was turned beyond what the file says, because its text stood on its side. */
  readonly turn: 0 | 90 | 180 | 270;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  readonly shapes: readonly Shape[];
  readonly pictures: readonly Picture[];
  readonly turned: readonly TurnedText[];
}

/** A page under construction. */
export interface PageDraft {
  readonly glyphs: Glyph[];
  readonly rules: Rule[];
  readonly shapes: Shape[];
  readonly pictures: Picture[];
  readonly turned: TurnedText[];
}

export const newDraft = (): PageDraft => ({
  glyphs: [],
  rules: [],
  shapes: [],
  pictures: [],
  turned: [],
});
