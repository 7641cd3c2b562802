/** How the text is set, step by step: what the keys and the panel of type change. */
import type { Settings } from '../../preload/contract/settings';
import { changeSettings, useApp } from './app';

export type Reading = Settings['reading'];

/** Sizes of running text that are offered, in CSS pixels: each about a tenth more than the one before. */
export const SIZES: readonly number[] = [14, 15, 16, 17, 18, 20, 22, 24, 27, 30];
/** As a library without settings has it. */
export const DEFAULT_READING: Reading = useApp.getInitialState().settings.reading;
export const FACES: readonly Reading['face'][] = ['serif', 'sans'];
export const MEASURES: readonly Reading['measure'][] = ['narrow', 'medium', 'wide'];
export const LEADINGS: readonly Reading['leading'][] = ['tight', 'medium', 'loose'];

/** The next of ascending `values` beyond `from` on the side of `step`; `from` itself past the ends. */
export function nextSize(values: readonly number[], from: number, step: 1 | -1): number {
  const next =
    step === 1 ? values.find((value) => value > from) : values.findLast((value) => value < from);
  return next ?? from;
}

/** The neighbour of a value among those on offer; itself at the ends. */
export const neighbour = <T>(values: readonly T[], from: T, step: 1 | -1): T =>
  values[values.indexOf(from) + step] ?? from;

/** Changes some of how the text is set; what is so already is not saved again. */
export function setReading(change: Partial<Reading>): void {
  const { reading } = useApp.getState().settings;
  const next = { ...reading, ...change };
  const same = (Object.keys(next) as (keyof Reading)[]).every((key) => next[key] === reading[key]);
  if (!same) void changeSettings({ reading: next });
}

export function stepSize(step: 1 | -1): void {
  setReading({ size: nextSize(SIZES, useApp.getState().settings.reading.size, step) });
}
