/** The type sizes of a document: its body's, and which larger ones its headings use. */
import type { Line } from './line';

/** Sizes are told apart in steps of half a point. */
const step = (size: number): number => Math.round(size * 2) / 2;

/** A heading is set at least this much larger than the body. */
export const LARGER = 1.1;
const MAX_LEVELS = 5;

export interface TypeScale {
  /** Type size of most of the text, in points. */
  readonly body: number;
  /** Whether the body is set in a gothic face, so that one does not mean bold. */
  readonly gothic: boolean;
}

/** The disclosures at the back of a report are many, and in small print: the last pages count for less. */
const BACK_FROM = 0.6;
const BACK_WEIGHT = 0.3;
const FEW_PAGES = 4;
/** So do short lines, which are cells of tables and labels of charts. */
const PROSE_LENGTH = 30;
const SHORT_WEIGHT = 0.3;

export function typeScaleOf(pages: readonly (readonly Line[])[]): TypeScale {
  const bySize = new Map<number, { all: number; gothic: number }>();
  pages.forEach((lines, page) => {
    const isBack = pages.length >= FEW_PAGES && page >= pages.length * BACK_FROM;
    for (const line of lines) {
      const size = step(line.size);
      const entry = bySize.get(size) ?? { all: 0, gothic: 0 };
      const { length } = line.text;
      const weight =
        length * (isBack ? BACK_WEIGHT : 1) * (length < PROSE_LENGTH ? SHORT_WEIGHT : 1);
      entry.all += weight;
      if (line.gothic) entry.gothic += weight;
      bySize.set(size, entry);
    }
  });
  let body = 10;
  let most = { all: 0, gothic: 0 };
  for (const [size, entry] of bySize)
    if (entry.all > most.all) {
      most = entry;
      body = size;
    }
  return { body: Math.max(4, body), gothic: most.gothic > most.all / 2 };
}

/** Levels of sizes that headings use: the largest is 1, sizes less than a step apart share a level. */
export function levelsOfSizes(sizes: readonly number[]): (size: number) => number {
  const counts = new Map<number, number>();
  for (const size of sizes.map(step)) counts.set(size, (counts.get(size) ?? 0) + 1);
  // A size that is used once is that of a title or of a slip, unless all are.
  const often = [...counts].filter(([, count]) => count > 1);
  const used = (often.length > 0 ? often : [...counts])
    .map(([size]) => size)
    .toSorted((a, b) => b - a);
  const levels: number[] = [];
  for (const size of used) {
    const last = levels.at(-1);
    if (last === undefined || size < last * 0.94) levels.push(size);
  }
  return (size) => {
    const at = levels.findIndex((level) => step(size) > level * 0.94);
    return Math.min(MAX_LEVELS, at < 0 ? levels.length : at + 1);
  };
}
