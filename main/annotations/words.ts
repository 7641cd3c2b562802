import { fold } from '../../preload/contract/text/fold';

/** How often each word of a stretch of text occurs in it; words are known by a number. */
export type Words = ReadonlyMap<number, number>;

/** Whether a unit is a letter, digit or mark of a script that spells its words. */
export const isLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0xc0 && unit <= 0x1fff && /[\p{L}\p{N}\p{M}]/u.test(String.fromCharCode(unit)));

/** Han, kana, Hangul and the halves of pairs: scripts that run words together, or join them to their endings. */
const isDense = (unit: number): boolean =>
  (unit >= 0x3041 && unit <= 0x9fff && unit !== 0x30fb) || (unit >= 0xac00 && unit <= 0xdfff);

/**
 * Calls `found` with the number of each word of `text` in order: a run of letters or digits of a script that spells its words,
 * in any case and width; of a dense script each two units in a row, and one that stands alone.
 */
export function eachWord(text: string, found: (word: number) => void): void {
  const folded = fold(text);
  let spelt = 0;
  let previous = 0;
  let isPaired = false;
  for (let at = 0; at <= folded.length; at += 1) {
    const unit = at < folded.length ? folded.charCodeAt(at) : 0;
    if (isLetter(unit)) {
      spelt = Math.imul(spelt ^ unit, 0x01000193) || 1;
    } else if (spelt !== 0) {
      found(spelt >>> 0);
      spelt = 0;
    }
    if (isDense(unit)) {
      if (previous !== 0) found((previous * 0x10000 + unit) >>> 0);
      isPaired = previous !== 0;
      previous = unit;
    } else {
      if (previous !== 0 && !isPaired) found(previous);
      previous = 0;
      isPaired = false;
    }
  }
}

export function wordsOf(text: string): Words {
  const counts = new Map<number, number>();
  eachWord(text, (word) => counts.set(word, (counts.get(word) ?? 0) + 1));
  return counts;
}
