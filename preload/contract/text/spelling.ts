/**
 * Finding titles by what a person types for them: the characters themselves, their pinyin, whole or begun, or both
 * mixed, with characters left out in between: `通用`, `tongyong`, `ty`, `通yong zn`.
 *
 * A typed text is followed through a title as a non-deterministic automaton whose states are the bits of one number (the
 * Shift-And method of Baeza-Yates and Gonnet, 1992): bit i says that i units of it have been used up. A character of the
 * title uses up one unit that is the same, or any beginning of one of its readings. So the time that it takes to look
 * through a title does not depend on how many readings its characters have.
 */
import { fold } from './fold';

/** The readings of a folded unit, without tones; see ./syllables. */
export type Readings = (unit: number) => readonly string[];

/** Units of a typed text that count: a state must fit into 31 bits. */
const LONGEST = 30;
/** The longest syllable, `zhuang`, has six letters. */
const STEPS = 6;
const UNITS = 0x10000;

/** A typed text, ready to be followed. Not for two at a time: it keeps what it has worked out. */
export interface Typed {
  /** Folded and without white space. */
  readonly text: string;
  /** By unit, the bits i where it may use up one unit of the text after the first i; UNKNOWN for one not met yet. */
  readonly firsts: Int32Array;
  /** By unit that may use up any, how many: the k-th number has bit i where it may use up k + 1 after the first i. */
  readonly steps: Map<number, readonly number[]>;
  readonly readings: Readings;
}

/** No state: bit 31 is never reached. */
const UNKNOWN = -1;

/** Null when nothing was typed but white space. */
export function typed(query: string, readings: Readings): Typed | null {
  const text = fold(query).replace(/\s+/gu, '').slice(0, LONGEST);
  if (text === '') return null;
  return { text, firsts: new Int32Array(UNITS).fill(UNKNOWN), steps: new Map(), readings };
}

/** How many units `one` from `at` on and `other` from its beginning have in common. */
function common(one: string, at: number, other: string): number {
  let length = 0;
  while (length < other.length && one[at + length] === other[length]) length += 1;
  return length;
}

/** Works out what a unit may use up; answers its first bits. */
function meet(query: Typed, unit: number): number {
  const { text, steps, firsts, readings } = query;
  const ways = [String.fromCharCode(unit), ...readings(unit)];
  const able = Array.from({ length: STEPS }, () => 0);
  for (let at = 0; at < text.length; at += 1) {
    const longest = Math.max(...ways.map((way) => common(text, at, way)));
    for (let step = 0; step < Math.min(longest, STEPS); step += 1) {
      able[step] = (able[step] ?? 0) | (1 << at);
    }
  }
  const first = able[0] ?? 0;
  if (first !== 0) steps.set(unit, able.slice(0, Math.max(1, able.indexOf(0))));
  firsts[unit] = first;
  return first;
}

const NO_STEPS: readonly number[] = [];

/** The first bits of a unit. */
function firstOf(query: Typed, unit: number): number {
  const first = query.firsts[unit] ?? 0;
  return first === UNKNOWN ? meet(query, unit) : first;
}

/** The states after a unit that may use up `steps`, from those before it. */
function advance(steps: readonly number[], state: number): number {
  let next = 0;
  for (let step = 0; step < steps.length; step += 1) {
    const able = state & (steps[step] ?? 0);
    // What can't go on by k units can't by k + 1.
    if (able === 0) break;
    next |= able << (step + 1);
  }
  return next;
}

const isGap = (unit: number): boolean => unit <= 0x2f || unit === 0x3000;

/** Added for a title in which the text is found with gaps. */
export const SCATTERED = 0x400;

/**
 * How well folded units `[from, to)`, fewer than `SCATTERED`, fit what was typed: where the text ends in them, and
 * `SCATTERED` more when it is found only with characters left out; the less the better, and -1 when it is not found. Spaces and
 * signs of a title count as nothing.
 */
export function reach(query: Typed, units: Uint16Array, from: number, to: number): number {
  const { firsts, steps } = query;
  const done = 1 << query.text.length;
  let run = 0;
  let state = 1;
  let scattered = -1;
  for (let at = from; at < to; at += 1) {
    const unit = units[at] as number;
    let first = firsts[unit] as number;
    if (first === UNKNOWN) first = meet(query, unit);
    if ((first & state) === 0) {
      if (run !== 0 && !isGap(unit)) run = 0;
      continue;
    }
    const able = steps.get(unit) ?? NO_STEPS;
    run = advance(able, run | 1);
    if ((run & done) !== 0) return at - from;
    state |= advance(able, state);
    if (scattered < 0 && (state & done) !== 0) scattered = at - from;
  }
  return scattered < 0 ? -1 : SCATTERED + scattered;
}

/**
 * The same with one slip of the fingers: a unit that was typed too much, or for another. Only without gaps, since with
 * both almost everything would be found.
 */
export function reachNearly(query: Typed, units: Uint16Array, from: number, to: number): number {
  const done = 1 << query.text.length;
  let run = 0;
  let slipped = 0;
  for (let at = from; at < to; at += 1) {
    const unit = units[at] as number;
    if (isGap(unit)) continue;
    const able = firstOf(query, unit) === 0 ? NO_STEPS : (query.steps.get(unit) ?? NO_STEPS);
    const before = run | 1;
    run = advance(able, before);
    // Bit 0 is left out: a slip of the first unit would find all that begins with the second.
    slipped = advance(able, slipped) | ((before & ~1) << 1) | ((run & ~1) << 1);
    if (((slipped | run) & done) !== 0) return at - from;
  }
  return -1;
}

/** A part of a title, `[start, end)` in UTF-16 units, and what was typed for it. */
export interface Matched {
  readonly start: number;
  readonly end: number;
  readonly typed: string;
}

interface Path {
  readonly cost: number;
  readonly at: number;
  readonly length: number;
  readonly before: Path | undefined;
}

/** Costs of leaving characters out, and of beginning again inside a word. */
const GAP = 4;
const INSIDE = 3;

const isWordUnit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);

/** What it costs to take a unit at `at` after the unit at `last` was taken. */
function leap(units: Uint16Array, at: number, last: number): number {
  let skipped = 0;
  for (let between = at - 1; between > last && skipped < 8; between -= 1) {
    if (!isGap(units[between] ?? 0)) skipped += 1;
  }
  if (last >= 0 && skipped === 0) return 0;
  const inside = at > 0 && isWordUnit(units[at] ?? 0) && isWordUnit(units[at - 1] ?? 0);
  return (last < 0 ? 0 : GAP + skipped) + (inside ? INSIDE : 0);
}

function matchedOf(path: Path, text: string): Matched[] {
  const parts: Matched[] = [];
  let used = text.length;
  for (let part: Path | undefined = path; part; part = part.before) {
    parts.unshift({
      start: part.at,
      end: part.at + 1,
      typed: text.slice(used - part.length, used),
    });
    used -= part.length;
  }
  return parts;
}

/** What was typed, put beside the folded units of a title so that the fewest are left out; null when it is not found. */
export function align(query: Typed, units: Uint16Array): Matched[] | null {
  const { text } = query;
  const size = text.length;
  // The cheapest way to each number of units used up: by any character so far, and by the very last one.
  const best: (Path | undefined)[] = Array.from({ length: size + 1 });
  let recent: (Path | undefined)[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0;
    const first = firstOf(query, unit);
    if (first === 0 && isGap(unit)) continue;
    const able = query.steps.get(unit) ?? NO_STEPS;
    const here: (Path | undefined)[] = [];
    for (let used = size - 1; used >= 0; used -= 1) {
      if ((first & (1 << used)) === 0) continue;
      const ways = used === 0 ? [undefined] : [recent[used], best[used]];
      for (const before of ways) {
        if (used > 0 && before === undefined) continue;
        const cost = (before?.cost ?? 0) + leap(units, at, before?.at ?? -1);
        for (let length = 1; length <= able.length; length += 1) {
          if (((able[length - 1] ?? 0) & (1 << used)) === 0) break;
          const known = here[used + length];
          if (!known || cost < known.cost) here[used + length] = { cost, at, length, before };
        }
      }
    }
    here.forEach((path, used) => {
      if (path && (best[used] === undefined || path.cost < best[used].cost)) best[used] = path;
    });
    recent = here;
  }
  const found = best[size];
  return found ? matchedOf(found, text) : null;
}
