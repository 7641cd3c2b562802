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

export function typeScaleOf(pages: Iterable<readonly Line[]>): TypeScale {
  const bySize = new Map<number, { all: number; gothic: number }>();
  for (const lines of pages)
    for (const line of lines) {
      const size = step(line.size);
      const entry = bySize.get(size) ?? { all: 0, gothic: 0 };
      entry.all += line.text.length;
      if (line.gothic) entry.gothic += line.text.length;
      bySize.set(size, entry);
    }
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
