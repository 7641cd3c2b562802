/**
 * The figures along the axis of a chart, which an extractor reads as lines of their own: "40%", "20%", "0%", "-20%".
 * What tells them from the cells of a table is that they go in even steps.
 */
import type { Folds } from './fold';
import type { Piece, TextPiece } from './piece';

/** Fewer even steps than these may be chance. */
const LEAST = 4;
const VALUE =
  /^[(（]?([-+−–]?\s?[$€£¥]?\d[\d,]*(?:\.\d+)?)\s?(?:[%％xX倍]|bps?|bn|mn|k|m)?[)）]?$/iu;
/** A month or a day along the other axis. */
const MOMENT =
  /^(?:(?:19|20)?\d{2}[-/.年](?:0?[1-9]|1[0-2])(?:[-/.月]\d{1,2})?[月日]?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-'’ ]?\d{2,4})$/iu;

function valueOf(text: string): number | null {
  const digits = VALUE.exec(text)?.[1];
  if (digits === undefined) return null;
  const value = Number(digits.replace(/[,$€£¥\s]/g, '').replace(/^[−–]/u, '-'));
  const isNegative = /^[(（].*[)）]$/u.test(text) && value > 0;
  return isNegative ? -value : value;
}

/** Whether two steps are the same but for the rounding of what is printed. */
const even = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * 0.02;

/** Numbers that count items, pages or years are none of a chart's. */
const isCount = (values: readonly number[], step: number): boolean =>
  Math.abs(step) === 1 && values.every((value) => Number.isInteger(value) && value >= 0);

interface Line {
  readonly index: number;
  readonly value: number | null;
  readonly moment: boolean;
}

function lineOf(piece: TextPiece, index: number): Line | null {
  const { text } = piece;
  if (text.length > 16 || piece.hints.list || piece.hints.heading?.trust === 'certain') return null;
  const value = valueOf(text);
  const moment = MOMENT.test(text);
  return value === null && !moment ? null : { index, value, moment };
}

/** Marks the lines of a run of bare values that make up axes; months and days beside them go along. */
function foldRun(run: readonly Line[], folds: Folds): void {
  const axis = new Set<number>();
  for (let from = 0; from + LEAST <= run.length;) {
    const values: number[] = [];
    for (let at = from; at < run.length; at++) {
      const value = run[at]?.value ?? null;
      if (value === null) break;
      const step = value - (values.at(-1) ?? value);
      const first = (values[1] ?? value) - (values[0] ?? value);
      if (values.length >= 1 && step === 0) break;
      if (values.length >= 2 && !even(step, first)) break;
      values.push(value);
    }
    const step = (values[1] ?? 0) - (values[0] ?? 0);
    if (values.length >= LEAST && !isCount(values, step)) {
      for (let at = from; at < from + values.length; at++) axis.add(at);
      from += values.length;
    } else from++;
  }
  if (axis.size === 0) return;
  run.forEach(({ index, moment }, at) => {
    if (axis.has(at) || moment) folds[index] = 'page-furniture';
  });
}

/** Marks the axes of charts in `folds`. Linear in the number of pieces. */
export function foldAxes(pieces: readonly Piece[], folds: Folds): void {
  let run: Line[] = [];
  const close = (): void => {
    if (run.length >= LEAST) foldRun(run, folds);
    run = [];
  };
  pieces.forEach((piece, index) => {
    if (piece.kind === 'text' && folds[index] !== null) return;
    const line = piece.kind === 'text' ? lineOf(piece, index) : null;
    if (line) run.push(line);
    else close();
  });
  close();
}
