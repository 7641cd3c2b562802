/**
 * Hard-wrapped text: a dump in which every printed line is a line of the file. Its lines are put together
 * into paragraphs before anything else looks at them.
 *
 * A line break inside a paragraph stands where the next word would not have fitted; a break after a line
 * that had room for it was meant. The measure is that of the block of lines around (a page may be set in
 * columns), or else that of the file.
 */
import { readAttribution } from './attribution';
import { readBullet } from './bullet';
import { readCaption } from './caption';
import { isColumnar, isTabRow } from './columns';
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
}

const NOT_WRAPPED: Wrapping = { wrapped: false, measure: Infinity, leading: 0 };
const MAX_MEASURE = 80;

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const isPlain = (piece: Piece): piece is TextPiece =>
  piece.kind === 'text' && !piece.hints.whole && !isTabRow(piece.raw) && !isColumnar(piece.text);

/** Decides whether a file is hard-wrapped, from the widths of its lines and where their sentences end. */
export function detectWrapping(pieces: readonly Piece[]): Wrapping {
  const lines = pieces.filter(isPlain);
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
      if (startsAfresh(tail)) continue;
      pairs++;
      if (isFull(head, tail, measure) && !endsSentence(head.text)) cut++;
    }
    if (pairs >= 5 && cut >= pairs * 0.35) return { wrapped: true, measure, leading };
  }
  return NOT_WRAPPED;
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
  return head.lastWidth + firstWordWidth(tail.text) > measure * 0.93;
}

/** True for a line that begins something of its own whatever stands before it. */
export function startsAfresh(piece: TextPiece): boolean {
  if (piece.hints.heading || piece.hints.list || piece.hints.whole) return true;
  if (isTabRow(piece.raw) || isColumnar(piece.text)) return true;
  const { text } = piece;
  if (readCaption(text)?.separated || readAttribution(text)) return true;
  const bullet = readBullet(text);
  if (bullet && bullet.family !== 'dash') return true;
  return bullet !== null || readNumbering(text) !== null;
}

const indentOf = (piece: TextPiece): number => emWidth(/^[\s\u3000]*/.exec(piece.raw)?.[0] ?? '');

/** The widest line of the block without gaps that starts here; the file's measure for a short block. */
function blockMeasure(pieces: readonly Piece[], from: number, wrapping: Wrapping): number {
  let widest = 0;
  let index = from;
  for (; index < pieces.length && index < from + 40; index++) {
    const piece = pieces[index];
    if (piece?.kind !== 'text' || (index > from && piece.gap > wrapping.leading)) break;
    widest = Math.max(widest, piece.width);
  }
  return index - from >= 4 ? Math.min(widest, wrapping.measure * 1.1) : wrapping.measure;
}

function continues(head: TextPiece, tail: TextPiece, measure: number): boolean {
  if (startsAfresh(tail) || isTabRow(head.raw) || isColumnar(head.text)) return false;
  if (beginsContinuing(tail.text)) return true;
  const indented = indentOf(tail) >= indentOf(head) + 0.9 && head.lines > 1;
  if (indented && !readBullet(head.text)) return false;
  if (endsSentence(head.text)) return isFull(head, tail, measure) && !indented;
  if (endsOpen(head.text)) return true;
  return (
    isFull(head, tail, measure) || (beginsLowerCase(tail.text) && head.lastWidth > measure * 0.5)
  );
}

/** Joins the lines of a hard-wrapped file into paragraphs; gaps and pages are left to cut-paragraph joining. */
export function unwrap(pieces: readonly Piece[], wrapping: Wrapping, style: SeamStyle): Piece[] {
  if (!wrapping.wrapped) return [...pieces];
  const units: Piece[] = [];
  let run: TextPiece[] = [];
  let measure = wrapping.measure;
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
    const head = run.at(-1);
    const tight = piece.gap <= wrapping.leading && !piece.page;
    const first = run[0];
    const whole =
      head && first
        ? { ...head, raw: run.length > 1 ? head.raw : first.raw, lines: run.length }
        : null;
    if (whole && tight && continues(whole, piece, measure)) run.push(piece);
    else {
      flush();
      run = [piece];
      measure = blockMeasure(pieces, index, wrapping);
    }
  });
  flush();
  return units;
}
