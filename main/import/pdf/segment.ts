/** Segments: glyphs that follow each other on one baseline, in one type size, without a wide gap. */
import type { Mark } from '../../../preload/contract/report';
import { isIdeograph, isWide } from '../structure/script';
import type { Box } from './geometry';
import type { Glyph, Rule } from './page-content';
import { UNKNOWN_GLYPH } from './repair';
import { joinRules } from './rules';

export interface Segment {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  /** Drawn in a gothic face throughout. */
  readonly gothic: boolean;
  readonly monospace: boolean;
  readonly artefact: boolean;
  /** A space was drawn before, or after, it. */
  readonly spaceBefore: boolean;
  readonly spaceAfter: boolean;
}

/** A gap of this many em ends a segment. */
const WIDE_GAP = 0.9;
const HAN_GAP = 0.9;
/** Word processors set a quarter of an em between Chinese and Latin; no character stands there. */
const SEAM_GAP = 0.45;
const LATIN_GAP = 0.17;

const isHan = (code: number): boolean => isIdeograph(code) || isWide(code);

/** How wide a gap between two characters has to be to mean a space, in em. */
export function spaceGap(before: string, after: string): number {
  const first = isHan(before.charCodeAt(before.length - 1));
  const second = isHan(after.charCodeAt(0));
  if (first && second) return HAN_GAP;
  return first || second ? SEAM_GAP : LATIN_GAP;
}

/** Extra distance between the letters of a spaced-out word, in em: the middle one of all gaps. */
function tracking(glyphs: readonly Glyph[]): number {
  if (glyphs.length < 4) return 0;
  const gaps = glyphs
    .slice(1)
    .map((glyph, index) => (glyph.left - (glyphs[index]?.right ?? 0)) / glyph.size)
    .toSorted((a, b) => a - b);
  return Math.max(0, gaps[gaps.length >> 1] ?? 0);
}

class Builder {
  text = '';
  readonly marks: Mark[] = [];

  add(glyph: Glyph): void {
    const start = this.text.length;
    this.text += glyph.text;
    if (glyph.bold) this.#mark('strong', start);
    if (glyph.font.italic) this.#mark('emphasis', start);
    if (glyph.href !== undefined) this.#link(glyph.href, start);
  }

  /** Lets the link before go on, or begins one. */
  #link(href: string, start: number): void {
    const end = this.text.length;
    const at = this.marks.findLastIndex((mark) => mark.type === 'link');
    const last = this.marks[at];
    if (last?.type === 'link' && last.href === href && last.end >= start - 1)
      this.marks[at] = { ...last, end };
    else this.marks.push({ type: 'link', start, end, href });
  }

  /** Lets the last mark of its kind go on, over a space too, or begins one. */
  #mark(type: 'strong' | 'emphasis', start: number): void {
    const end = this.text.length;
    const at = this.marks.findLastIndex((mark) => mark.type === type);
    const last = this.marks[at];
    if (last && this.text.slice(last.end, start).trim() === '')
      this.marks[at] = { type, start: last.start, end };
    else this.marks.push({ type, start, end });
  }
}

/** A glyph of unknown meaning that stands apart before a text is its bullet; elsewhere it says nothing. */
function namedGlyphs(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some((glyph) => glyph.text === UNKNOWN_GLYPH)) return glyphs;
  const [first, second] = glyphs;
  const opens =
    first?.text === UNKNOWN_GLYPH && (!second || second.left - first.right > first.size * 0.25);
  const rest = glyphs.filter((glyph) => glyph.text !== UNKNOWN_GLYPH);
  return opens ? [{ ...first, text: '•' }, ...rest] : rest;
}

/** The type size of most of some glyphs. */
function usualSize(glyphs: readonly Glyph[]): number {
  const sizes = glyphs.map((glyph) => glyph.size).toSorted((a, b) => a - b);
  return sizes[sizes.length >> 1] ?? 0;
}

function toSegment(
  run: readonly Glyph[],
  spaces: ReadonlySet<Glyph>,
  edges: { readonly before: boolean; readonly after: boolean },
): Segment | null {
  const glyphs = namedGlyphs(run);
  const [first] = glyphs;
  if (!first) return null;
  const slack = tracking(glyphs);
  const built = new Builder();
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    if (before) {
      const gap = (glyph.left - before.right) / glyph.size - slack;
      if (spaces.has(glyph) || gap > spaceGap(before.text, glyph.text)) built.text += ' ';
    }
    built.add(glyph);
    before = glyph;
  }
  const size = usualSize(glyphs);
  const ascent = Math.min(0.9, first.font.ascent);
  return {
    text: built.text,
    marks: built.marks.toSorted((a, b) => a.start - b.start),
    box: {
      left: first.left,
      top: first.baseline - size * ascent,
      right: Math.max(...glyphs.map((glyph) => glyph.right)),
      bottom: first.baseline - size * first.font.descent,
    },
    baseline: first.baseline,
    size,
    gothic: glyphs.every((glyph) => glyph.font.gothic),
    monospace: glyphs.every((glyph) => glyph.font.monospace),
    artefact: glyphs.every((glyph) => glyph.artefact),
    spaceBefore: edges.before,
    spaceAfter: edges.after,
  };
}

function follows(before: Glyph, glyph: Glyph): boolean {
  const size = Math.max(before.size, glyph.size);
  if (Math.abs(before.baseline - glyph.baseline) > size * 0.1) return false;
  if (Math.abs(before.size - glyph.size) > size * 0.15) return false;
  const gap = glyph.left - before.right;
  return gap < size * WIDE_GAP && gap > -size * 0.45;
}

/** A place and those next to it. */
const AROUND = [0, -1, 1].flatMap((x) => [0, -1, 1].map((y) => [x, y] as const));

const isTwin = (a: Glyph, b: Glyph): boolean =>
  Math.abs(a.left - b.left) < b.size * 0.12 && Math.abs(a.baseline - b.baseline) < b.size * 0.12;

/** Text is drawn twice, a little apart, to look bold or to cast a shadow: the second one goes. */
function withoutDoubles(glyphs: readonly Glyph[]): Glyph[] {
  /** Indices into `kept` by character and place, in steps that are wider than twins are apart. */
  const places = new Map<string, number>();
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const step = Math.max(1, glyph.size * 0.3);
    const column = Math.round(glyph.left / step);
    const row = Math.round(glyph.baseline / step);
    const keys = AROUND.map(([x, y]) => `${glyph.text}|${row + y}|${column + x}`);
    const at = keys
      .map((key) => places.get(key))
      .find((index) => index !== undefined && isTwin(kept[index] ?? glyph, glyph));
    const twin = at === undefined ? undefined : kept[at];
    if (at !== undefined && twin && glyph.text !== ' ') {
      if (twin.left !== glyph.left) kept[at] = { ...twin, bold: true };
      continue;
    }
    places.set(keys[0] ?? '', kept.length);
    kept.push(glyph);
  }
  return kept;
}

/** The glyphs that a reader sees; those of an invisible text layer where a page has no others. */
function seenGlyphs(glyphs: readonly Glyph[]): readonly Glyph[] {
  const seen = glyphs.filter((glyph) => !glyph.hidden);
  const letters = seen.filter((glyph) => glyph.text.trim() !== '').length;
  return letters * 4 < glyphs.length - seen.length ? glyphs : seen;
}

/** Whether an upright rule stands between two glyphs: the border of a cell. */
function isParted(before: Glyph, glyph: Glyph, borders: readonly Rule[]): boolean {
  const y = glyph.baseline - glyph.size * 0.3;
  return borders.some(
    ({ at, from, to }) => at > before.right - 1 && at < glyph.left + 1 && from <= y && to >= y,
  );
}

/** The segments of a page, in the order in which they were drawn. Rules part what stands in cells. */
export function toSegments(all: readonly Glyph[], rules: readonly Rule[] = []): Segment[] {
  const borders = joinRules(rules).filter(
    ({ horizontal, from, to }) => !horizontal && to - from > 6,
  );
  const segments: Segment[] = [];
  let run: Glyph[] = [];
  let spaces = new Set<Glyph>();
  let open = false;
  let space: Glyph | null = null;
  const close = (after: boolean): void => {
    const segment = toSegment(run, spaces, { before: open, after });
    if (segment) segments.push(segment);
    run = [];
    spaces = new Set();
    open = false;
  };
  for (const glyph of withoutDoubles(seenGlyphs(all))) {
    if (glyph.text.trim() === '') {
      if (glyph.right - glyph.left > glyph.size * 0.08) space = glyph;
      continue;
    }
    const last = run.at(-1);
    // A drawn space may be stretched to fill the line; it is still one space.
    const reach =
      space && last
        ? { ...last, right: Math.max(last.right, Math.min(space.right, glyph.left)) }
        : last;
    if (last && reach && follows(reach, glyph) && !isParted(last, glyph, borders)) {
      if (space) spaces.add(glyph);
    } else {
      close(space !== null);
      open = space !== null;
    }
    run.push(glyph);
    space = null;
  }
  close(space !== null);
  return segments;
}
