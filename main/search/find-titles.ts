/**
 * From what was typed to the titles that it means, the best first: a look through all of them keeps those in which it
 * occurs at all, and Fuse ranks the best two hundred of these, as DESIGN asks (Fuse alone takes 343 ms for 100,000).
 */
import Fuse from 'fuse.js';
import {
  PLACE_KINDS,
  type PlaceKind,
  type QuickOpenInput,
  type QuickOpenResult,
} from '../../preload/contract/quick-open';
import { fold } from '../../preload/contract/text/fold';
import {
  align,
  reach,
  reachNearly,
  SCATTERED,
  typed,
  type Matched,
  type Readings,
  type Typed,
} from '../../preload/contract/text/spelling';
import { foundBy, type Entry, type TitleIndex } from './title-index';

/** Answers when others have had their turn, if this one has taken long; false when it is no longer wanted. */
export type Breathe = () => Promise<boolean> | boolean;

/** Titles that Fuse is given to rank. */
const RANKED = 200;
/** With fewer than this, slips of the fingers are forgiven, in what was typed of this length. */
const FEW = 10;
const FORGIVEN_FROM = 4;
/** Entries between two looks at the clock. */
const STRETCH = 4096;

/** Entries that fit, in the order of the library, and how well; see `reach`. */
export interface Found {
  readonly count: number;
  readonly indices: Uint32Array;
  readonly reaches: Int32Array;
}

type Look = (query: Typed, units: Uint16Array, from: number, to: number) => number;

export type Asked = Omit<QuickOpenInput, 'limit'>;

/** What is wanted, as a test that costs next to nothing. */
function wantedIn(index: TitleIndex, { kinds, reportId, within }: Asked) {
  const packed = index.packed;
  const owner = index.owner(reportId);
  const mask =
    kinds.length === 0
      ? -1
      : kinds.reduce((bits, kind) => bits | (1 << PLACE_KINDS.indexOf(kind)), 0);
  return (at: number): boolean =>
    (mask & (1 << (packed.kinds[at] ?? 0))) !== 0 && (!within || packed.owners[at] === owner);
}

/** All that fit, of those that fitted before, where what was typed then has only been added to; null when told to stop. */
async function survivors(
  index: TitleIndex,
  wanted: (at: number) => boolean,
  query: Typed,
  look: Look,
  breathe: Breathe,
  before?: Found,
): Promise<Found | null> {
  const { units, starts } = index.packed;
  const among = before ? before.count : index.size;
  const indices = new Uint32Array(among);
  const reaches = new Int32Array(among);
  let count = 0;
  for (let turn = 0; turn < among; turn += 1) {
    if (turn % STRETCH === STRETCH - 1 && !(await breathe())) return null;
    const at = before ? (before.indices[turn] as number) : turn;
    if (!wanted(at)) continue;
    const reached = look(query, units, starts[at] as number, starts[at + 1] as number);
    if (reached < 0) continue;
    indices[count] = at;
    reaches[count] = reached;
    count += 1;
  }
  return { count, indices, reaches };
}

/** How much less a place counts as a mistake: what is open is nearer than what is not, a report than a part of it. */
const NEAR = 0.6;
const KIND: Readonly<Record<PlaceKind, number>> = {
  report: 0.85,
  heading: 0.95,
  bookmark: 0.9,
  figure: 1,
  table: 1,
  note: 1,
};

const nearness = (entry: Entry, { reportId }: Asked): number =>
  KIND[entry.kind] * (entry.reportId === reportId ? NEAR : 1);

/** Places that are not in the open report count as if they were found this many units later. */
const FAR = 64;
const LENGTHS = 256;

/** The best by a rough measure: where what was typed ends, and then how long the title is. Sorted by counting. */
function best(index: TitleIndex, asked: Asked, { count, indices, reaches }: Found): number[] {
  const { starts, owners } = index.packed;
  const owner = index.owner(asked.reportId);
  const roughly = (turn: number): number => {
    const at = indices[turn] ?? 0;
    const length = Math.min(LENGTHS - 1, (starts[at + 1] ?? 0) - (starts[at] ?? 0));
    return ((reaches[turn] ?? 0) + (owners[at] === owner ? 0 : FAR)) * LENGTHS + length;
  };
  const measures = new Uint32Array(count);
  const counts = new Uint32Array(2 * SCATTERED * LENGTHS);
  for (let turn = 0; turn < count; turn += 1) {
    const measure = roughly(turn);
    measures[turn] = measure;
    counts[measure] = (counts[measure] ?? 0) + 1;
  }
  let limit = 0;
  for (let sum = 0; limit < counts.length; limit += 1) {
    sum += counts[limit] ?? 0;
    if (sum >= RANKED) break;
  }
  const chosen: number[] = [];
  for (let turn = 0; turn < count && chosen.length < RANKED; turn += 1) {
    if ((measures[turn] ?? 0) <= limit) chosen.push(turn);
  }
  return chosen;
}

interface Aligned {
  readonly index: number;
  readonly entry: Entry;
  readonly matched: readonly Matched[];
  /** The title as who typed sees it: what was typed in the place of the characters that were meant, and no spaces. */
  readonly seen: string;
}

function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

function seenAs(text: string, matched: readonly Matched[]): string {
  let seen = '';
  let from = 0;
  for (const { start, end, typed: words } of matched) {
    seen += text.slice(from, start) + words;
    from = end;
  }
  return (seen + text.slice(from)).replace(/\s+/gu, '');
}

const width = (matched: readonly Matched[]) =>
  (matched.at(-1)?.end ?? 0) - (matched[0]?.start ?? 0);

/** The tightest way to put any of the queries beside a title. */
function alignBest(queries: readonly Typed[], units: Uint16Array): readonly Matched[] {
  const ways = queries.flatMap((query) => {
    const matched = align(query, units);
    return matched ? [matched] : [];
  });
  return ways.toSorted((a, b) => width(a) - width(b))[0] ?? [];
}

/** What was typed, with each of its units left out in turn: one of them was a slip. */
function withoutOne(query: string, readings: Readings): Typed[] {
  return [...query].flatMap((_, at) => {
    const less = typed(query.slice(0, at) + query.slice(at + 1), readings);
    return at > 0 && less ? [less] : [];
  });
}

/** What Fuse is shown after the last of what was typed. */
const AFTER = 24;

function alignAll(
  index: TitleIndex,
  indices: readonly number[],
  queries: readonly Typed[],
): Aligned[] {
  return indices.flatMap((at) => {
    const entry = index.entry(at);
    if (!entry) return [];
    const text = fold(foundBy(entry));
    const matched = alignBest(queries, unitsOf(text));
    const shown = text.slice(0, (matched.at(-1)?.end ?? 0) + AFTER);
    return { index: at, entry, matched, seen: seenAs(shown, matched) };
  });
}

/** Fuse's order, where nearer places count for more, and of equals the shorter title; what Fuse does not take comes last. */
function rank(aligned: readonly Aligned[], query: string, asked: Asked): Aligned[] {
  const fuse = new Fuse(aligned, {
    keys: ['seen'],
    includeScore: true,
    shouldSort: false,
    threshold: 0.4,
    distance: 200,
  });
  const scores = new Map<Aligned, number>();
  for (const { item, score = 1 } of fuse.search(query)) {
    scores.set(item, (score + 0.01) * nearness(item.entry, asked));
  }
  const scoreOf = (one: Aligned) => scores.get(one) ?? 2 + width(one.matched);
  return aligned.toSorted(
    (a, b) => scoreOf(a) - scoreOf(b) || a.entry.title.length - b.entry.title.length,
  );
}

/** Neighbouring parts as one, without those that lie past the title in what is found beside it. */
function marksOf({ matched, entry }: Aligned): [number, number][] {
  const marks: [number, number][] = [];
  for (const { start, end } of matched) {
    if (end > entry.title.length) break;
    const last = marks.at(-1);
    if (last?.[1] === start) last[1] = end;
    else marks.push([start, end]);
  }
  return marks;
}

/** An entry as a place to go to. */
export function placeOf(
  index: TitleIndex,
  at: number,
  marks: [number, number][] = [],
): QuickOpenResult['places'] {
  const entry = index.entry(at);
  if (!entry) return [];
  const { kind, reportId, title, language, block, annotationId, offset, aside } = entry;
  const path = kind === 'report' ? (aside === undefined ? [] : [aside]) : index.path(at);
  return [
    { kind, target: { reportId, block, annotationId, offset }, title, language, path, marks },
  ];
}

/** All that are wanted, in the order of the library: for when nothing was typed. */
export function listTitles(index: TitleIndex, asked: Asked, limit: number): QuickOpenResult {
  const wanted = wantedIn(index, asked);
  const places: QuickOpenResult['places'] = [];
  let total = 0;
  for (let at = 0; at < index.size; at += 1) {
    if (!wanted(at)) continue;
    total += 1;
    if (places.length < limit) places.push(...placeOf(index, at));
  }
  return { places, total };
}

/** Finds titles keystroke by keystroke: one that only adds to the last looks among what that one found. */
export class TitleFinder {
  readonly #index: TitleIndex;
  readonly #readings: Readings;
  #last: { readonly asked: Asked; readonly text: string; readonly found: Found } | undefined;

  constructor(index: TitleIndex, readings: Readings) {
    this.#index = index;
    this.#readings = readings;
  }

  /** The places that `asked` means, the best first; null when `breathe` says to stop. */
  async find(asked: Asked, limit: number, breathe: Breathe): Promise<QuickOpenResult | null> {
    const query = typed(asked.query, this.#readings);
    if (!query) return listTitles(this.#index, asked, limit);
    const found = await this.#look(asked, query, breathe);
    if (!found) return null;
    const index = this.#index;
    const chosen = best(index, asked, found).map((turn) => found.indices[turn] ?? 0);
    const aligned = alignAll(index, chosen, [query]);
    const near = await this.#forgive(asked, query, found, breathe);
    if (!near) return null;
    const ranked = rank([...aligned, ...near], query.text, asked).slice(0, limit);
    return {
      places: ranked.flatMap((one) => placeOf(index, one.index, marksOf(one))),
      total: found.count + near.length,
    };
  }

  async #look(asked: Asked, query: Typed, breathe: Breathe): Promise<Found | null> {
    const wanted = wantedIn(this.#index, asked);
    const before = this.#last;
    const narrower =
      before && isSameScope(before.asked, asked) && query.text.startsWith(before.text);
    const among = narrower ? before.found : undefined;
    const found = await survivors(this.#index, wanted, query, reach, breathe, among);
    if (found) this.#last = { asked, text: query.text, found };
    return found;
  }

  /** When little was found: what is found with one slip of the fingers, beyond `found`. */
  async #forgive(asked: Asked, query: Typed, found: Found, breathe: Breathe) {
    if (found.count >= FEW || query.text.length < FORGIVEN_FROM) return [];
    const known = new Set(found.indices.subarray(0, found.count));
    const wanted = wantedIn(this.#index, asked);
    const fresh = (at: number) => !known.has(at) && wanted(at);
    const near = await survivors(this.#index, fresh, query, reachNearly, breathe);
    if (!near) return null;
    const queries = withoutOne(query.text, this.#readings);
    return alignAll(
      this.#index,
      [...near.indices.subarray(0, Math.min(near.count, FEW * 2))],
      queries,
    );
  }
}

const isSameScope = (one: Asked, other: Asked): boolean =>
  one.within === other.within &&
  one.reportId === other.reportId &&
  one.kinds.join() === other.kinds.join();
