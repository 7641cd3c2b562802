/** Terms of the library that sound like what was asked for: pinyin in Latin letters, or the wrong characters. */
import type { Readings } from './readings';

/** The longest syllable, `zhuang`. */
const LONGEST = 6;
/** Ways of cutting letters into syllables that are followed. */
const WAYS = 8;
/** Syllables of a term that is worth guessing at. */
const MOST_SYLLABLES = 8;

/** The readings of each character in turn. */
export type Spoken = readonly (readonly string[])[];

/** Cuts `letters` into syllables in every way, the one with the fewest first; at most eight. */
export function syllablesOf(letters: string, isSyllable: (text: string) => boolean): string[][] {
  const ways: string[][][] = [[[]]];
  for (let end = 1; end <= letters.length; end += 1) {
    const here: string[][] = [];
    for (let start = Math.max(0, end - LONGEST); start < end; start += 1) {
      const syllable = letters.slice(start, end);
      if (!isSyllable(syllable)) continue;
      for (const way of ways[start] ?? []) here.push([...way, syllable]);
    }
    ways[end] = here.toSorted((a, b) => a.length - b.length).slice(0, WAYS);
  }
  return ways[letters.length] ?? [];
}

/**
 * How a folded term may be spoken: by its letters when they are pinyin (`tongyong`, `tong'yong`), by its characters when
 * all are Han; nothing for one syllable, which too many characters share, nor for other terms.
 */
export function spokenWays(term: string, readings: Readings): Spoken[] {
  const letters = term.replace(/[\s']/g, '');
  if (/^[a-z]+$/.test(letters)) {
    return syllablesOf(letters, readings.isSyllable)
      .filter(({ length }) => length > 1 && length <= MOST_SYLLABLES)
      .map((way) => way.map((syllable) => [syllable]));
  }
  const spoken = [...term].map((character) => readings.of(character));
  const told = spoken.length > 1 && spoken.length <= MOST_SYLLABLES;
  return told && spoken.every(({ length }) => length > 0) ? [spoken] : [];
}

const charactersOf = (sounds: readonly string[], readings: Readings): string[] => [
  ...new Set(sounds.flatMap((sound) => readings.characters(sound))),
];

/**
 * The pairs of neighbouring characters that could be spoken so, for each two neighbouring syllables.
 */
export function pairsToLookUp(spoken: Spoken, readings: Readings): string[][] {
  const choices = spoken.map((sounds) => charactersOf(sounds, readings));
  return choices
    .slice(0, -1)
    .map((first, at) =>
      first.flatMap((one) => (choices[at + 1] ?? []).map((other) => one + other)),
    );
}

/**
 * Joins pairs that exist into terms: each next pair begins with the character that the last one ended with.
 *
 * @param pairs those that the library has, for each two neighbouring syllables
 * @param most terms that are answered
 */
export function joinPairs(pairs: readonly (readonly string[])[], most: number): string[] {
  const [first = [], ...rest] = pairs;
  let terms = first.slice(0, most);
  for (const next of rest) {
    const continued = new Map<string, string[]>();
    for (const pair of next) {
      const [from = '', to = ''] = [...pair];
      continued.set(from, [...(continued.get(from) ?? []), to]);
    }
    terms = terms
      .flatMap((term) => (continued.get(term.at(-1) ?? '') ?? []).map((to) => term + to))
      .slice(0, most);
  }
  return terms;
}
