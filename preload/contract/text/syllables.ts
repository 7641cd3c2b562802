/** The readings of a Chinese character. Load it lazily: the table takes 60 KB. */
import { READINGS } from './readings';

let known: ReadonlyMap<number, readonly string[]> | undefined;

function readTable(): ReadonlyMap<number, readonly string[]> {
  const table = new Map<number, string[]>();
  for (const row of READINGS) {
    const syllable = /^[a-z]+/.exec(row)?.[0] ?? '';
    for (let at = syllable.length; at < row.length; at += 1) {
      const unit = row.charCodeAt(at);
      const readings = table.get(unit);
      if (readings) readings.push(syllable);
      else table.set(unit, [syllable]);
    }
  }
  return table;
}

const NONE: readonly string[] = [];

/** All syllables, without tones, that a folded UTF-16 unit is read as; none for what is no Chinese character. */
export const syllablesOf = (unit: number): readonly string[] =>
  (known ??= readTable()).get(unit) ?? NONE;
