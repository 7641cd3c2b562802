/**
 * Hard-wrapped text: a dump in which every printed line is a line of the file. Its lines are put together
 * into paragraphs before anything else looks at them.
 *
 * A line break inside a paragraph stands where the next word would not have fitted; a break after a line
 * that had room for it was meant. The measure is that of the block of lines around (a page may be set in
 * columns), or else that of the file.
 */
import { readAttribution } from './attribution';
import { continuesInline, readBullet } from './bullet';
import { readCaption } from './caption';
import { isLeader } from './contents';
import { isColumnar, isTabRow } from './columns';
import { isValueRow } from './value-rows';
import { headingShape } from './heading-shape';
import { joinPieces } from './join';
import type { SeamStyle } from './join';
import { readNumbering } from './numbering';
import type { Piece, TextPiece } from './piece';
import { emWidth, isIdeograph } from './script';
import { beginsContinuing, beginsLowerCase, endsOpen, endsSentence } from './sentence';

export interface Wrapping {
  readonly wrapped: boolean;
  /** The usual width of a full line, in em. */
  readonly measure: number;
  /** Blank lines between two lines of one paragraph: 0, or 1 in a double-spaced dump. */
  readonly leading: number;
  /** White space, in em, before the lines of paragraphs that begin with more of it; null where they do not. */
  readonly indented: number | null;
}

const NOT_WRAPPED: Wrapping = {
  wrapped: false,
  measure: Infinity,
  leading: 0,
  indented: null,
};
const MAX_MEASURE = 80;
/** The wrapping of a file shows in its first lines. */
const SAMPLE = 5000;

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const isPlain = (piece: Piece): piece is TextPiece =>
  piece.kind === 'text' &&
  !piece.hints.whole &&
  !isTabRow(piece.raw) &&
  !isColumnar(piece.text) &&
  !isLeader(piece.text) &&
  !isValueRow(piece.text);

/** Decides whether a file is hard-wrapped, from the widths of its lines and where their sentences end. */
export function detectWrapping(pieces: readonly Piece[]): Wrapping {
  const lines = pieces.slice(0, SAMPLE).filter(isPlain);
  if (lines.length < 6) return NOT_WRAPPED;
  const widths = lines
    .map((line) => line.width)
    .filter((width) => width >= 8)
    .toSorted((a, b) => a - b);
  const measure = percentile(widths, 0.93);
  if (widths.length < 6 || measure > MAX_MEASURE || measure < 12) return NOT_WRAPPED;
  for (const leading of [0, 1]) {
    let pairs = 0;
    let cut = 0;
    for (let index = 1; index < lines.length; index++) {
      const head = lines[index - 1];
      const tail = lines[index];
      if (!head || !tail || tail.gap > leading || tail.order !== head.order + 1) continue;
      if (leading === 1 && tail.gap === 0) continue;
      if (startsAfresh(tail) || (leading === 0 && head.width < measure * 0.5)) continue;
      pairs++;
      if (isFull(head, tail, measure) && !endsSentence(head.text)) cut++;
    }
    if (pairs >= 5 && cut >= pairs * 0.35)
      return { wrapped: true, measure, leading, indented: readIndent(lines, measure) };
  }
  return NOT_WRAPPED;
}

/**
 * Whether the file sets its paragraphs off by an indent: of the lines below a sentence that ends short of the edge
 * nearly all have more white space before them than the lines that go on.
 */
function readIndent(lines: readonly TextPiece[], measure: number): number | null {
  const going: number[] = [];
  const starting: number[] = [];
  lines.forEach((tail, index) => {
    const head = lines[index - 1];
    if (!head || tail.gap > 0 || tail.page || tail.order !== head.order + 1) return;
    if (startsAfresh(tail)) return;
    if (!endsSentence(head.text)) {
      if (isFull(head, tail, measure)) going.push(indentOf(tail));
    } else if (head.width < measure * 0.75 && !headingShape(tail).possible)
      starting.push(indentOf(tail));
  });
  const base = going.toSorted((a, b) => a - b)[going.length >> 1] ?? 0;
  const deeper = starting.filter((indent) => indent >= base + 0.9).length;
  return starting.length >= 3 && deeper >= starting.length * 0.8 ? base : null;
}

/** The width of the first word of a line: what had to fit on the line before. */
function firstWordWidth(text: string): number {
  if (isIdeograph(text.charCodeAt(0))) return 2;
  const space = text.indexOf(' ');
  const end = space < 0 ? Math.min(text.length, 24) : Math.min(space, 24);
  return emWidth(text.slice(0, end)) + 0.25;
}

/** Whether the line was broken because the next word did not fit. */
function isFull(head: TextPiece, tail: TextPiece, measure: number): boolean {
  return head.width + indentOf(head) + firstWordWidth(tail.text) > measure * 0.95;
}

/** An entry of a list of references: "Ball, L. (1994). …", "[3] …". */
const REFERENCE =
  /^(?:\[\d{1,3}\]\s*\S|\p{Lu}[\p{L}’'-]+,\s(?:\p{Lu}\.[\s-]?)+[^()]{0,120}\((?:19|20)\d{2}[a-z]?\))/u;

/** True for a line that begins something of its own whatever stands before it. */
export function startsAfresh(piece: TextPiece): boolean {
  if (piece.hints.heading || piece.hints.list || piece.hints.whole) return true;
  if (isTabRow(piece.raw) || isColumnar(piece.text)) return true;
  const { text } = piece;
  if (isValueRow(text)) return true;
  if (REFERENCE.test(text)) return true;
  if (readCaption(text)?.separated || readAttribution(text)) return true;
  const bullet = readBullet(text);
  if (bullet && bullet.family !== 'dash') return true;
  return bullet !== null || readNumbering(text) !== null;
}

/** Width of the white space that a line begins with: half an em a space, as a layout sets them. */
const indentOf = (piece: TextPiece): number => {
  if (piece.raw.charCodeAt(0) === piece.text.charCodeAt(0)) return 0;
  const lead = /^[\s\u3000]*/.exec(piece.raw)?.[0] ?? '';
  let width = 0;
  for (const char of lead) width += char === '\u3000' ? 1 : 0.5;
  return Math.min(width, 40);
};

/**
 * For each piece the measure of the block of lines without gaps that it stands in: the widest line of the
 * block, or the file's measure where the block is too short to tell.
 */
function blockMeasures(pieces: readonly Piece[], wrapping: Wrapping): number[] {
  const measures: number[] = [];
  let from = 0;
  let widest = 0;
  const close = (to: number): void => {
    const own =
      to - from >= 3 && widest < wrapping.measure * 1.15 && widest > wrapping.measure * 0.72;
    for (let index = from; index < to; index++) measures.push(own ? widest : wrapping.measure);
    from = to;
    widest = 0;
  };
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'text' || piece.gap > wrapping.leading || piece.page) close(index);
    if (piece.kind === 'text' && isPlain(piece))
      widest = Math.max(widest, piece.width + indentOf(piece));
  });
  close(pieces.length);
  return measures;
}

/** What is known of the paragraph so far: its last line, and whether it began with a bullet. */
interface Open {
  readonly last: TextPiece;
  readonly lines: number;
  readonly bulleted: boolean;
  /** All of its lines so far. */
  readonly run: readonly TextPiece[];
}

/**
 * A line under a finished sentence that had room for the word after it, and is no sentence itself: a heading
 * under a paragraph whose last line happens to be full.
 */
function standsAlone(tail: TextPiece, next: Piece | undefined, measure: number): boolean {
  if (next?.kind !== 'text' || endsSentence(tail.text) || /[，。；,;]/u.test(tail.text.slice(-1)))
    return false;
  return tail.width < measure * 0.8 && !isFull(tail, next, measure) && headingShape(tail).possible;
}

function continues(
  open: Open,
  tail: TextPiece,
  next: Piece | undefined,
  measure: number,
  base: number | null,
): boolean {
  const head = open.last;
  if (
    /^\d/.test(tail.text) &&
    continuesInline(textOf(open.run.slice(-4)), tail.text) &&
    !tail.hints.whole
  )
    return true;
  if (startsAfresh(tail) || isTabRow(head.raw) || isColumnar(head.text)) return false;
  if (isValueRow(head.text) && open.lines === 1) return false;
  if (isWholeSource(open) || (/[：:]$/u.test(head.text) && /[：:]$/u.test(tail.text))) return false;
  if (isLeader(head.text) || isLeader(tail.text)) return false;
  if (beginsContinuing(tail.text)) return true;
  const deeper = indentOf(tail) - indentOf(head);
  const indented = deeper >= 0.9 && !open.bulleted;
  if (indented && (open.lines > 1 || endsSentence(head.text))) return false;
  const full = isFull(head, tail, measure);
  if (endsSentence(head.text)) {
    // Where paragraphs are indented, a line that is not goes on, if the one above it was nearly full.
    const level = base !== null && indentOf(tail) <= base + 0.5 && !open.bulleted;
    const reaches = full || (level && head.width + indentOf(head) > measure * 0.75);
    return reaches && !standsAlone(tail, next, measure);
  }
  if (endsOpen(head.text)) return true;
  const nearly = head.width + indentOf(head) > measure * 0.8;
  return (
    full ||
    (nearly && endsSentenceWithin(tail) && !mayBeHeading(open)) ||
    (beginsLowerCase(tail.text) && head.width > measure * 0.5)
  );
}

/** A source that ends as sources do, or two of them side by side. */
const SOURCE_END =
  /(?:研究[所院部]|研究中心|整理|绘制|测算|预测|Wind|iFinD|Choice|官网|公告|estimates|Research)\.?$/u;
const SECOND_SOURCE = /.(?:资料|数据|資料)?来源\s*[：:]/u;
function isWholeSource({ run, last }: Open): boolean {
  const first = run[0]?.text ?? '';
  if (readAttribution(first)?.role !== 'source') return false;
  return SOURCE_END.test(last.text) || SECOND_SOURCE.test(first);
}

/** A first line that would do as a heading: the word below would have fitted on it. */
const mayBeHeading = ({ last, lines }: Open): boolean =>
  lines === 1 &&
  isIdeograph(last.text.charCodeAt(last.text.length - 1)) &&
  headingShape(last).possible;

/** A tail that reads on as prose: it has a stop or a comma in it. */
const endsSentenceWithin = (tail: TextPiece): boolean => /[，。；、,.;]/u.test(tail.text);

const textOf = (pieces: readonly TextPiece[]): string => pieces.map(({ text }) => text).join(' ');

/** Joins the lines of a hard-wrapped file into paragraphs; gaps and pages are left to cut-paragraph joining. */
export function unwrap(pieces: readonly Piece[], wrapping: Wrapping, style: SeamStyle): Piece[] {
  if (!wrapping.wrapped) return [...pieces];
  const measures = blockMeasures(pieces, wrapping);
  const units: Piece[] = [];
  let run: TextPiece[] = [];
  let bulleted = false;
  const flush = (): void => {
    if (run.length > 0) units.push(joinPieces(run, style));
    run = [];
  };
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'text') {
      flush();
      units.push(piece);
      return;
    }
    const [first] = run;
    const last = run.at(-1);
    const tight = piece.gap <= wrapping.leading && !piece.page;
    const open =
      first && last
        ? {
            last,
            lines: run.length,
            bulleted,
            run,
          }
        : null;
    if (
      !open ||
      !tight ||
      !continues(
        open,
        piece,
        pieces[index + 1],
        measures[index] ?? wrapping.measure,
        wrapping.indented,
      )
    )
      flush();
    if (run.length === 0) bulleted = readBullet(piece.text) !== null;
    run.push(piece);
  });
  flush();
  return units;
}
