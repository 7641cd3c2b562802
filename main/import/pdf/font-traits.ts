/** What a font's name and its file say of how it looks. */

export interface FontTraits {
  readonly bold: boolean;
  readonly italic: boolean;
  /** A gothic face (黑体): the bold of a report that is set in a Song face. */
  readonly gothic: boolean;
  readonly monospace: boolean;
  readonly vertical: boolean;
  /** Widths of its glyphs are in these units: 0.001, but for fonts that are drawn by procedures. */
  readonly scale: number;
  /** Above and below the baseline, in em. */
  readonly ascent: number;
  readonly descent: number;
}

const BOLD =
  /bold|black|heavy|semi-?bd|demi|[-,]bd\b|cu-?gbk|小标宋|粗|特黑|大黑|中粗|-medi\b|medium/i;
const NOT_BOLD = /semilight|demilight|light/i;
const ITALIC = /italic|oblique|-?ital?\b|slanted/i;
const GOTHIC =
  /simhei|heiti|[-_]hei\b|stxihei|yahei|黑体|等线|gothic|pingfang|notosanscjk|sourcehansans/i;
const MONO = /mono|courier|consolas|menlo|typewriter/i;

/** A font as pdf.js describes it. Every field comes from a file and may be missing or of another kind. */
export interface FontObject {
  readonly name?: unknown;
  readonly bold?: unknown;
  readonly italic?: unknown;
  readonly isMonospace?: unknown;
  readonly vertical?: unknown;
  readonly fontMatrix?: unknown;
  readonly ascent?: unknown;
  readonly descent?: unknown;
}

/** A name in GBK or UTF-8 that was read as Latin-1 comes out as accented letters; both are read back. */
function nameOf(font: FontObject): string {
  const name = typeof font.name === 'string' ? font.name : '';
  if (!/[\u0080-\u00ff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (char) => char.charCodeAt(0) & 0xff);
  for (const encoding of ['utf-8', 'gbk']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return name;
}

const within = (value: unknown, low: number, high: number, otherwise: number): number =>
  typeof value === 'number' && value >= low && value <= high ? value : otherwise;

export function traitsOf(font: FontObject): FontTraits {
  const name = nameOf(font).replace(/^[A-Z]{6}\+/, '');
  const matrix = Array.isArray(font.fontMatrix) ? Number(font.fontMatrix[0]) : 0.001;
  const bold = (font.bold === true || BOLD.test(name)) && !NOT_BOLD.test(name);
  return {
    bold,
    italic: font.italic === true || ITALIC.test(name),
    gothic: GOTHIC.test(name),
    monospace: font.isMonospace === true || MONO.test(name),
    vertical: font.vertical === true,
    scale: Number.isFinite(matrix) && matrix > 0 ? matrix : 0.001,
    ascent: within(font.ascent, 0.5, 1.2, 0.86),
    descent: within(font.descent, -0.5, -0.05, -0.2),
  };
}
