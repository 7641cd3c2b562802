/** Moves the ends of the focused mark by characters and words. Loaded when it is first asked for. */
import type { TextPositionSelector } from '../../preload/contract/annotation';
import { useReader } from './reader';
import { blockAt, textBetween } from './reader-blocks';
import { rangeOf } from './reader-held';
import { stepFrom } from './text-steps';
import type { Direction, StepUnit } from './text-steps';

export type MarkEnd = 'start' | 'end';

/** Blocks beyond that of the offset which a step looks at, for one that leads over blocks without words. */
const AROUND = 8;

/** Where a step from `offset` leads in the canonical text of the open report; null at either end of it. */
function stepInReport(offset: number, unit: StepUnit, direction: Direction): number | null {
  const { opened, starts } = useReader.getState();
  if (!opened) return null;
  const block = blockAt(starts, offset);
  const base = starts[Math.max(0, block - AROUND)] ?? 0;
  const until = starts[Math.min(starts.length - 1, block + AROUND)] ?? base;
  const text = textBetween(opened.blocks, starts, base, until);
  const to = stepFrom(text, offset - base, unit, direction);
  return to === null ? null : base + to;
}

/** The range that `position` is after a step of one of its ends; null where that would leave nothing of it. */
export function stepped(
  { start, end }: TextPositionSelector,
  which: MarkEnd,
  unit: StepUnit,
  direction: Direction,
): TextPositionSelector | null {
  const to = stepInReport(which === 'start' ? start : end, unit, direction);
  if (to === null) return null;
  const moved = which === 'start' ? { start: to, end } : { start, end: to };
  return moved.start < moved.end ? moved : null;
}

/** Moves one end of the focused mark by a step; its note stays. */
export function stepEnd(which: MarkEnd, unit: StepUnit, direction: Direction): void {
  const { held, focusedAnnotationId, moveEnds } = useReader.getState();
  const item = held.byKey.get(focusedAnnotationId ?? '');
  const range = item && rangeOf(item.annotation);
  const moved = range && stepped(range, which, unit, direction);
  if (item && moved) moveEnds(item.key, moved);
}
