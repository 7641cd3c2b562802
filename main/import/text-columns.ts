/**
 * Columns in a text that keeps the layout of its pages: what stands side by side on a printed page stands side by side
 * in the lines of such a dump. Here the lines are parted along the gutter, and each column is read by itself.
 *
 * A gutter is a place at which many lines of a page begin a part of their own, with nothing across it for some lines,
 * and prose on one side of it at least. Rows of a table have cells there, not prose.
 */
import { placedCells } from './structure/columns';
import type { PlacedCell } from './structure/columns';
import type { LooseElement } from './structure/element';

type TextElement = Extract<LooseElement, { kind: 'text' }>;

interface Row {
  readonly element: TextElement;
  readonly cells: readonly PlacedCell[];
}

/** So many lines of a page begin a part at one place, where there is a gutter. */
const LEAST_STARTS = 4;
/** Prose is at least this wide, in columns of a letter each, and fills this share of its column. */
const PROSE_WIDTH = 24;
const FILLED = 0.8;
const MAX_GUTTERS = 4;
/** Lines that are looked at together where a file has no page breaks. */
const PAGE_LINES = 150;
const WIDE_GAP = /\S[ \u3000]{2,}\S|^[ \u3000]{20}/u;
const NUMBERS = /^[-+–—\d\s.,%()$€£¥xX/a-]+$/u;
/** What covers set beside the text: people, prices, ratings. */
const ASIDE =
  /@|电话|邮箱|评级|目标价|收盘价|市值|股本|分析师|研究员|联系人|执业|相关(?:研究|报告)|\b(?:analyst|rating|price|market cap|ticker|bloomberg|reuters)\b/iu;

const isNumber = ({ text }: PlacedCell): boolean => NUMBERS.test(text);

/** The parts of the rows on one side of a gutter. */
interface Side {
  /** For each row its cells on this side. */
  readonly cells: readonly (readonly PlacedCell[])[];
  readonly lines: number;
  readonly width: number;
  readonly prose: boolean;
}

function sideOf(cells: readonly (readonly PlacedCell[])[]): Side {
  const filled = cells.filter((row) => row.length > 0);
  const from = filled.reduce((least, [cell]) => Math.min(least, cell?.start ?? least), Infinity);
  // A few lines may stand out beyond the others.
  const ends = filled.map((row) => row.at(-1)?.end ?? 0).toSorted((a, b) => a - b);
  const to = ends[Math.floor((ends.length - 1) * 0.85)] ?? 0;
  const width = Math.max(0, to - from);
  const full = filled.filter(
    ([cell, other]) => cell && !other && cell.end - from >= width * FILLED && !isNumber(cell),
  );
  const prose = width >= PROSE_WIDTH && full.length >= 3 && full.length >= filled.length * 0.5;
  return { cells, lines: filled.length, width, prose };
}

/** A stretch of rows, `to` not included, whose two sides are columns. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly gutter: number;
  readonly left: Side;
  readonly right: Side;
}

function runOf(rows: readonly Row[], from: number, to: number, gutter: number): Run | null {
  const own = rows.slice(from, to);
  const left = sideOf(own.map(({ cells }) => cells.filter((cell) => cell.start < gutter)));
  const right = sideOf(own.map(({ cells }) => cells.filter((cell) => cell.start >= gutter)));
  const both = left.cells.filter((cells, at) => cells.length > 0 && right.cells[at]?.length);
  if (left.lines < 4 || right.lines < 3 || both.length < 3) return null;
  const values = right.cells.filter((cells) => cells.length > 0 && cells.every(isNumber)).length;
  if (values > right.lines * 0.5) return null;
  const asides = own.filter((_, at) => left.cells[at]?.some(({ text }) => ASIDE.test(text))).length;
  const parts = left.prose || (right.prose && asides >= 2 && left.width < right.width * 0.7);
  return parts ? { from, to, gutter, left, right } : null;
}

const crosses = ({ cells }: Row, gutter: number): boolean =>
  cells.some(({ start, end }) => start < gutter && end > gutter - 2);

/** The stretches of a page on which a gutter parts two columns. */
function runsAt(rows: readonly Row[], gutter: number): Run[] {
  const runs: Run[] = [];
  let from = -1;
  let last = -1;
  const close = (): void => {
    const run = from < 0 ? null : runOf(rows, from, last + 1, gutter);
    if (run) runs.push(run);
    from = -1;
  };
  rows.forEach((row, index) => {
    if (crosses(row, gutter)) return close();
    if (!row.cells.some(({ start }) => start >= gutter)) return undefined;
    if (from < 0) from = index;
    last = index;
    return undefined;
  });
  close();
  return runs;
}

/** Places at which many parts of lines begin, or before those that end together, the commonest first. */
function gutters(rows: readonly Row[]): number[] {
  const starts = new Map<number, number>();
  const ends = new Map<number, { count: number; from: number }>();
  for (const { cells } of rows)
    cells.forEach(({ start, end }, index) => {
      if (index === 0 && start < 20) return;
      starts.set(start, (starts.get(start) ?? 0) + 1);
      const right = ends.get(end);
      if (right) {
        right.count++;
        right.from = Math.min(right.from, start);
      } else ends.set(end, { count: 1, from: start });
    });
  const places = [
    ...starts,
    ...[...ends.values()].map(({ count, from }) => [from, count] as const),
  ];
  return places
    .filter(([, count]) => count >= LEAST_STARTS)
    .toSorted((one, two) => two[1] - one[1] || one[0] - two[0])
    .slice(0, MAX_GUTTERS)
    .map(([place]) => place);
}

/** The runs of the gutter that parts most lines of a page. */
function bestRuns(rows: readonly Row[]): Run[] {
  let best: Run[] = [];
  let most = 0;
  for (const gutter of gutters(rows)) {
    const runs = runsAt(rows, gutter);
    const lines = runs.reduce((sum, { from, to }) => sum + to - from, 0);
    if (lines > most) [best, most] = [runs, lines];
  }
  return best;
}

/** The part of a line that some of its cells make, at the place where it stands. */
function part(
  { element }: Row,
  cells: readonly PlacedCell[] | undefined,
  from: number,
): TextElement[] {
  const [first] = cells ?? [];
  if (!cells || !first) return [];
  const words = cells
    .map(({ text }, at) => {
      const before = cells[at - 1];
      return before ? ' '.repeat(Math.max(2, (cells[at]?.start ?? 0) - before.end)) + text : text;
    })
    .join('');
  return [{ ...element, text: ' '.repeat(Math.max(0, first.start - from)) + words }];
}

/** Lines of one page, blank ones as gaps, with its columns one after the other. */
function partPage(page: readonly LooseElement[]): readonly LooseElement[] {
  const isWide = (element: LooseElement): boolean =>
    element.kind === 'text' && WIDE_GAP.test(element.text);
  if (page.filter(isWide).length < LEAST_STARTS) return page;
  const rows = page.map((element): Row => ({
    element: element.kind === 'text' ? element : NOTHING,
    cells: element.kind === 'text' && !element.text.includes('\t') ? placedCells(element.text) : [],
  }));
  const runs = bestRuns(rows);
  if (runs.length === 0) return page;
  const out: LooseElement[] = [];
  const beside: LooseElement[] = [];
  let done = 0;
  for (const { from, to, gutter, left, right } of runs) {
    out.push(...page.slice(done, from));
    const own = rows.slice(from, to);
    const first = left.prose ? left : right;
    const second = left.prose ? right : left;
    const linesOf = (side: Side): LooseElement[] =>
      own.flatMap((row, at): LooseElement[] => {
        const lines = part(row, side.cells[at], side === right ? gutter : 0);
        return lines.length > 0 ? lines : [{ kind: 'gap' }];
      });
    out.push(...withoutHoles(own, linesOf(first)));
    if (second.prose) out.push({ kind: 'pageBreak' }, ...linesOf(second), { kind: 'pageBreak' });
    else beside.push({ kind: 'gap' }, ...linesOf(second));
    done = to;
  }
  return [...out, ...page.slice(done), ...beside];
}

const NOTHING: TextElement = { kind: 'text', text: '', origin: {} };

/** A line that only the other column has stands between two lines of print, and is no gap of this one. */
const withoutHoles = (rows: readonly Row[], lines: readonly LooseElement[]): LooseElement[] =>
  lines.filter((line, at) => line.kind !== 'gap' || rows[at]?.element === NOTHING);

/** Parts the columns of each page. Linear in the length of the text. */
export function partColumns(elements: readonly LooseElement[]): LooseElement[] {
  const out: LooseElement[] = [];
  let page: LooseElement[] = [];
  const close = (): void => {
    out.push(...partPage(page));
    page = [];
  };
  for (const element of elements) {
    if (element.kind === 'pageBreak' || page.length >= PAGE_LINES) close();
    if (element.kind === 'pageBreak') out.push(element);
    else page.push(element);
  }
  close();
  return out;
}
