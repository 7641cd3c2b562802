/** Paragraphs: the lines of a column that belong together, told by indents, gaps, type and full lines. */
import { readAttribution } from '../structure/attribution';
import { continuesInline, readBullet } from '../structure/bullet';
import { readCaption } from '../structure/caption';
import { readNumbering } from '../structure/numbering';
import { endsSentence } from '../structure/sentence';
import type { Box } from './geometry';
import { heightOf } from './geometry';
import type { Line } from './line';

export interface Paragraph {
  readonly lines: readonly Line[];
  /** Begins with an indent, against the column's other lines. */
  readonly indented: boolean;
  /** Its last line reaches the right edge of the column. */
  readonly full: boolean;
  /** More room above it than between lines. */
  readonly apart: boolean;
}

/** A column narrower than this, in em, holds entries rather than text that is broken at its edge. */
const TEXT_EM = 18;
/** What lines of a column have in common. */
export interface Setting {
  readonly box: Box;
  /** Distance of baselines of neighbouring lines, as a multiple of the type size. */
  readonly leading: number;
  /** Type size of the document's body, in points. */
  readonly em: number;
}

/** The usual distance of lines of a size; the smaller of what is common, since gaps only add. */
export function leadingOf(lines: readonly Line[]): number {
  const steps: number[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (!before || Math.abs(before.size - line.size) > line.size * 0.08) return;
    const step = (line.baseline - before.baseline) / line.size;
    if (step > 0.8 && step < 3) steps.push(step);
  });
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length * 0.4)] ?? 1.4;
}

/** Width of what would have had to fit on the line before: its first word, or its first Chinese character. */
function firstWord(line: Line): number {
  const space = line.text.indexOf(' ');
  const latin = /^[\u0021-\u024f]/.test(line.text);
  const length = latin ? (space < 0 ? line.text.length : space) : 1;
  const share = length / Math.max(1, line.text.length);
  return Math.min((line.box.right - line.box.left) * share, line.size * 12) + line.size * 0.25;
}

/** Whether a line was broken because the next word did not fit. */
function isFull(line: Line, next: Line | undefined, right: number): boolean {
  const needed = next ? firstWord(next) : line.size;
  return line.box.right + Math.max(needed, line.size * 1.1) > right - line.size * 0.2;
}

const startsItem = (line: Line): boolean => {
  const bullet = readBullet(line.text);
  return bullet !== null && bullet.family !== 'dash';
};

const startsAfresh = (line: Line): boolean =>
  startsItem(line) ||
  readAttribution(line.text) !== null ||
  readCaption(line.text)?.separated === true;

/** Whether bold type goes from the end of one line into the next, as a sentence that leads a paragraph does. */
export function boldRunsOn(a: Line, b: Line): boolean {
  const isStrong = ({ type }: Line['marks'][number]): boolean => type === 'strong';
  return (
    a.marks.some((mark) => isStrong(mark) && mark.end >= a.text.trimEnd().length) &&
    b.marks.some((mark) => isStrong(mark) && mark.start === 0)
  );
}

function sameType(a: Line, b: Line): boolean {
  if (Math.abs(a.size - b.size) > Math.max(a.size, b.size) * 0.08) return false;
  return a.bold === b.bold || a.text.length < 4 || b.text.length < 4 || boldRunsOn(a, b);
}

/** Whether a line is an item's first words in bold, which fill it, and the next one goes on in plain type. */
function leadsIn(before: Line, line: Line, run: readonly Line[], setting: Setting): boolean {
  const [first] = run;
  const alike = Math.abs(before.size - line.size) < before.size * 0.08;
  return (
    alike &&
    first !== undefined &&
    startsItem(first) &&
    before.bold &&
    !line.bold &&
    isFull(before, line, setting.box.right)
  );
}

/** Where the run of the paragraph's later lines begins: the left edge that an indent is measured against. */
function breaksBefore(line: Line, run: readonly Line[], setting: Setting): boolean {
  const before = run.at(-1);
  const first = run[0];
  if (!before || !first) return false;
  const inline = continuesInline(
    run
      .slice(-4)
      .map(({ text }) => text)
      .join(' '),
    line.text,
  );
  if (startsAfresh(line) && !inline) return true;
  if (!sameType(before, line) && !leadsIn(before, line, run, setting)) return true;
  const step = (line.baseline - before.baseline) / Math.max(line.size, before.size);
  if (step > setting.leading * 1.28 + 0.05) return true;
  const full = isFull(before, line, setting.box.right);
  const isText = full && before.box.right - before.box.left > before.size * TEXT_EM;
  if (isLarge(before, setting) && isLarge(line, setting) && !isText)
    return step > 1.45 || readNumbering(line.text) !== null;
  const hangs = startsItem(first) ? first.box.left + first.size * 0.5 : -Infinity;
  const shift = (line.box.left - before.box.left) / line.size;
  if (run.length === 1 && startsItem(first)) return line.box.left < hangs && !full;
  const hung = before.box.left >= hangs - line.size * 0.3;
  if (startsItem(first) && hung && line.box.left < hangs - line.size * 0.3) return true;
  // A line that is set in begins a paragraph, unless the one above it had to break: then the paragraph hangs.
  if (shift > 0.9 && shift < 6) return !full || run.length > 1 || endsSentence(before.text);
  if (isCentred(before, setting) && isCentred(line, setting)) return false;
  if (isOpenCaption(run, setting)) return false;
  return !full;
}

/** A caption set ragged goes on while its sentence does, if its lines are long ones. */
function isOpenCaption(run: readonly Line[], { box }: Setting): boolean {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last || run.length > 4 || endsSentence(last.text)) return false;
  return (
    readCaption(first.text) !== null &&
    last.box.right - last.box.left > (box.right - box.left) * 0.7
  );
}

/** Lines of a heading in larger type are broken where it reads well, full or not. */
const isLarge = (line: Line, { em }: Setting): boolean => line.size > em * 1.25;

/** Lines set in the middle of a column, as titles are. */
function isCentred({ box, size }: Line, { box: column }: Setting): boolean {
  const left = box.left - column.left;
  const right = column.right - box.right;
  return left > size * 2 && Math.abs(left - right) < size;
}

/** So many lines of one type tell where the text of a column is broken. */
const TELLING = 5;

/**
 * The right edge that a line was broken at. Text that is set ragged inside a wider frame, which a heading or a table
 * fills, is broken at an edge of its own: where nearly the longest of its kind end.
 */
function edgeOf(line: Line, lines: readonly Line[], { box }: Setting): number {
  const alike = lines.filter(
    (other) =>
      Math.abs(other.size - line.size) < line.size * 0.04 &&
      Math.abs(other.box.left - line.box.left) < line.size * 3,
  );
  if (alike.length < TELLING) return box.right;
  const rights = alike.map((other) => other.box.right).toSorted((a, b) => a - b);
  const edge = rights[Math.floor(rights.length * 0.93)] ?? box.right;
  return edge - line.box.left < line.size * TEXT_EM ? box.right : Math.min(edge, box.right);
}

/** Splits the lines of one column into paragraphs. */
export function toParagraphs(lines: readonly Line[], setting: Setting): Paragraph[] {
  const runs: Line[][] = [];
  /** Right edges by type size and left edge: told once for lines that are set alike. */
  const edges = new Map<string, number>();
  for (const line of lines) {
    const run = runs.at(-1);
    const key = `${Math.round(line.size * 8)}|${Math.round(line.box.left)}`;
    const right = edges.get(key) ?? edgeOf(line, lines, setting);
    edges.set(key, right);
    const own = { ...setting, box: { ...setting.box, right } };
    if (run && !breaksBefore(line, run, own)) run.push(line);
    else runs.push([line]);
  }
  return runs.map((run, index): Paragraph => {
    const [first] = run;
    const last = run.at(-1);
    const before = runs[index - 1]?.at(-1);
    const rest = run[1] ?? first;
    const edge = Math.min(rest?.box.left ?? 0, setting.box.left + (first?.size ?? 0) * 0.5);
    return {
      lines: run,
      indented: first !== undefined && first.box.left > edge + first.size * 0.9,
      full:
        last !== undefined &&
        isFull(last, undefined, setting.box.right) &&
        !endsShort(run, setting),
      apart:
        first !== undefined &&
        before !== undefined &&
        first.baseline - before.baseline >
          (setting.leading * 1.28 + 0.05) * Math.max(first.size, before.size),
    };
  });
}

/** A paragraph of one line that ends its sentence there is no cut one, even if it happens to fill its line. */
function endsShort(run: readonly Line[], setting: Setting): boolean {
  const last = run.at(-1);
  return last !== undefined && endsSentence(last.text) && heightOf(setting.box) < last.size * 3;
}
