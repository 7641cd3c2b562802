/** Terms of the library that differ from one that was asked for by a slip or two. */
import { pairsOf, runsOf } from '../tokens';
import { editDistance } from './edit-distance';

const HAN = /\p{Script=Han}/u;
const hasHan = (term: string) => HAN.test(term);

/** Slips that are forgiven: in a short word, one of which more than a third is wrong would be another word. */
export function slipsIn(term: string): number {
  const { length } = [...term];
  const [one, two] = hasHan(term) ? [3, 7] : [4, 8];
  return length < one ? 0 : length < two ? 1 : 2;
}

const phrase = (characters: readonly string[]): string => `"${pairsOf(characters).join(' ')}"`;

/** Cuts a word into parts of nearly the same length. */
function quarters(characters: readonly string[]): string[][] {
  return [0, 1, 2, 3].map((part) =>
    characters.slice(
      Math.floor((part * characters.length) / 4),
      Math.floor(((part + 1) * characters.length) / 4),
    ),
  );
}

/** What a single slip leaves whole: all before it and all behind it. A part of one character says too little. */
function aroundOneSlip(characters: readonly string[]): string[] {
  return characters.flatMap((_, at) =>
    // Two characters may have been exchanged, so two are left out.
    [1, 2].flatMap((wide) => {
      const parts = [characters.slice(0, at), characters.slice(at + wide)];
      const told = parts.filter(({ length }) => length > 1);
      return told.length === 0 ? [] : [told.map(phrase).join(' AND ')];
    }),
  );
}

/** Two slips spoil at most two of four parts. */
function aroundTwoSlips(characters: readonly string[]): string[] {
  const parts = quarters(characters);
  return parts.flatMap((one, at) =>
    parts
      .slice(at + 1)
      .filter((other) => one.length > 1 && other.length > 1)
      .map((other) => `${phrase(one)} AND ${phrase(other)}`),
  );
}

/**
 * Match expressions for the passages that may hold a term like `term`, which is folded; none for a term that is too
 * short to guess at, or that holds anything but letters and digits.
 */
export function nearMatches(term: string): string[] {
  const runs = runsOf(term);
  const characters = runs[0] ?? [];
  const slips = slipsIn(term);
  if (slips === 0 || runs.length !== 1 || characters.join('') !== term) return [];
  const matches = [...aroundOneSlip(characters), ...(slips > 1 ? aroundTwoSlips(characters) : [])];
  return [...new Set(matches)];
}

/** A term of a passage that is near the one that was asked for. */
export interface NearTerm {
  /** Folded. */
  readonly term: string;
  /** As the passage writes it. */
  readonly written: string;
  readonly slips: number;
}

/** Words of a script that parts them, with where they begin in units. */
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const HAN_RUN = /[\p{Script=Han}\p{N}\p{Script=Latin}]+/gu;

function latinWords(folded: string): { start: number; word: string }[] {
  return [...folded.matchAll(WORD)].map(({ index, 0: word }) => ({ start: index, word }));
}

/** Every stretch of a run that is as long as the term, one longer or one shorter. */
function hanWords(folded: string, length: number): { start: number; word: string }[] {
  return [...folded.matchAll(HAN_RUN)].flatMap(({ index, 0: run }) =>
    [length, length - 1, length + 1].flatMap((size) =>
      Array.from({ length: Math.max(0, run.length - size + 1) }, (_, at) => ({
        start: index + at,
        word: run.slice(at, at + size),
      })),
    ),
  );
}

/** Whether a stretch that is longer than the term only took in a neighbour. */
function tookInANeighbour(word: string, term: string): boolean {
  return (
    word.length > term.length &&
    (!word.startsWith(term[0] ?? '') || !word.endsWith(term.at(-1) ?? ''))
  );
}

/**
 * Terms near `term` in a passage: whole words where words are parted, else stretches of about its length. `folded` is
 * `text` folded, so that offsets agree.
 */
export function nearTerms(term: string, text: string, folded: string): NearTerm[] {
  const limit = slipsIn(term);
  const wanted = [...term];
  const han = hasHan(term);
  const words = han ? hanWords(folded, term.length) : latinWords(folded);
  const found = new Map<string, NearTerm>();
  for (const { start, word } of words) {
    if (word === term || found.has(word) || (han && tookInANeighbour(word, term))) continue;
    if (han && !hasHan(word)) continue;
    const slips = editDistance(wanted, [...word], limit);
    if (slips > limit) continue;
    found.set(word, { term: word, written: text.slice(start, start + word.length), slips });
  }
  return [...found.values()];
}
