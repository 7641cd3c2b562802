/** What stands in the same place on page after page: running heads, page numbers, standing notices, logos. */
import { isTrace } from '../structure/trace';
import type { Box } from './geometry';
import type { Line } from './line';
import type { PageContent } from './page-content';

/** The top and the bottom of a page, as shares of its height, where running matter stands. */
const HEAD = 0.14;
const FOOT = 0.86;
/** Places are compared in steps of this many points. */
const PLACE = 4;

export interface PageLines {
  readonly content: PageContent;
  readonly lines: readonly Line[];
}

const inMargin = ({ box }: { readonly box: Box }, height: number): boolean =>
  box.bottom < height * HEAD || box.top > height * FOOT;

/** A line's words without what counts up: digits, and Roman numbers that stand alone. */
function maskOf(text: string): string {
  const words = text.replace(/\s+/g, '').replace(/\d+/g, '#');
  return /^[ivxlc]+$/i.test(words) ? '#' : words;
}

/** How many pages of a document make a line on them a running one. */
const enough = (pages: number): number => (pages <= 4 ? 2 : Math.max(3, Math.ceil(pages * 0.06)));

const placeOf = (value: number): number => Math.round(value / PLACE);

/** Keys under which a line is counted: its words, at its height and the heights next to it. */
const keysOf = (line: Line): string[] =>
  [-1, 0, 1].map((by) => `${maskOf(line.text)}|${placeOf(line.baseline) + by}`);

/**
 * The running lines of each page. A line at the height of one that runs, and as far out, is one as well: a head
 * that names the chapter changes from page to page. Matter that the file itself tags as an artefact counts too.
 */
export function runningLines(pages: readonly PageLines[]): Set<Line>[] {
  const seen = new Map<string, Set<number>>();
  pages.forEach(({ content, lines }, page) => {
    for (const line of lines) {
      if (!inMargin(line, content.height)) continue;
      for (const key of keysOf(line)) {
        const set = seen.get(key);
        if (set) set.add(page);
        else seen.set(key, new Set([page]));
      }
    }
  });
  const least = enough(pages.length);
  const tagged = isTagged(pages);
  const repeats = (line: Line): boolean => {
    if (tagged && line.artefact) return true;
    const [, key = ''] = keysOf(line);
    const times = seen.get(key)?.size ?? 0;
    if (LETTER.test(line.text.trim())) return times >= Math.max(least, pages.length * 0.5);
    return isTelling(line.text) && times >= least;
  };
  return pages.map(({ content, lines }) => {
    const sorted = lines.toSorted((a, b) => a.baseline - b.baseline);
    const margin = (side: readonly Line[]): Line[] => outermost(side, content.height, repeats);
    return new Set([...margin(sorted), ...margin(sorted.toReversed())]);
  });
}

/** Running lines from one edge of the page inwards: the first row that does not run ends them. */
function outermost(
  lines: readonly Line[],
  height: number,
  repeats: (line: Line) => boolean,
): Line[] {
  const running: Line[] = [];
  for (let from = 0; from < lines.length;) {
    const first = lines[from];
    if (!first || !inMargin(first, height)) break;
    let to = from + 1;
    for (
      let next = lines[to];
      next && Math.abs(next.baseline - first.baseline) < 1.5;
      next = lines[to]
    )
      to++;
    const row = lines.slice(from, to);
    if (!row.some(repeats) && !row.every(({ text }) => isTrace(text.trim()))) break;
    running.push(...row);
    from = to;
  }
  return running;
}

/** A letter that a logo is made of. */
const LETTER = /^\p{Lu}$/u;

/** Words, or a page's number; the figures of a table also stand at the same height on many pages. */
const isTelling = (text: string): boolean =>
  /\p{L}{2}/u.test(text) ||
  /^[^\p{L}\d]*\d{1,4}(?:\s*[/|]\s*\d{1,4})?[^\p{L}\d]*$/u.test(text) ||
  /^[ivxlc]+$/i.test(text);

/** Whether the tag of artefacts means what it should here: some lines have it, most have not. */
function isTagged(pages: readonly PageLines[]): boolean {
  const lines = pages.flatMap((page) => page.lines);
  const artefacts = lines.filter((line) => line.artefact).length;
  return artefacts > 0 && artefacts < lines.length * 0.5;
}

const boxKey = ({ left, top, right, bottom }: Box): string =>
  [left, top, right, bottom].map((value) => Math.round(value / 3)).join(',');

/** Tells whether something is drawn in the same place on several pages, as a logo or a frame is. */
export function repeatedDrawings(pages: readonly PageContent[]): (box: Box) => boolean {
  const seen = new Map<string, number>();
  for (const { pictures, shapes } of pages) {
    const keys = new Set([...pictures, ...shapes].map(({ box }) => boxKey(box)));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const least =
    pages.length <= 4 ? Math.max(2, pages.length) : Math.max(3, Math.ceil(pages.length * 0.06));
  return (box) => (seen.get(boxKey(box)) ?? 0) >= least;
}
