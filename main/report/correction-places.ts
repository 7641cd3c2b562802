/** Where corrections belong: from a place to words that find it again, and back. */
import type { CorrectionAnchor } from '../../preload/contract/correction';
import type { VisibleText } from './visible';

/** Longer blocks are known by this many of their first visible units. */
const HEAD = 200;
/** Visible units on either side of a seam. */
const REACH = 24;
const CONTEXT = 32;
/** Shorter lines are only ever found by their very words. */
const FUZZY_FROM = 8;
/** The share of pairs of characters that a line must have in common with the one that was meant. */
const ALIKE = 0.75;

const occurrences = (text: string, words: string): number[] => {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
};

const sharedTail = (a: string, b: string): number => {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) {
    length += 1;
  }
  return length;
};

const sharedHead = (a: string, b: string): number => {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length += 1;
  return length;
};

/** How much of the context of `anchor` stands around `[start, start + length)`, in UTF-16 units. */
function agreement(text: string, start: number, length: number, anchor: CorrectionAnchor): number {
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(start + length, start + length + CONTEXT);
  return sharedTail(before, anchor.prefix) + sharedHead(after, anchor.suffix);
}

/** The place among `places` that is meant; undefined when several could be. */
function choose(
  text: string,
  places: readonly number[],
  anchor: CorrectionAnchor,
): number | undefined {
  if (places.length <= 1) return places[0];
  const scores = places.map((place) => agreement(text, place, anchor.exact.length, anchor));
  const best = Math.max(...scores);
  const tied = places.filter((_, index) => scores[index] === best);
  const counted = places[anchor.ordinal];
  return tied.length === 1 ? tied[0] : tied.find((place) => place === counted);
}

function describe(
  { text }: VisibleText,
  start: number,
  end: number,
  ordinal: number,
): CorrectionAnchor {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    ordinal,
  };
}

const headOf = ({ text, starts }: VisibleText, block: number): string =>
  text.slice(starts[block], Math.min(starts[block + 1] ?? 0, (starts[block] ?? 0) + HEAD));

/** Indices of the blocks whose words begin with `exact`; with all of it when it is short. */
function blocksLike(visible: VisibleText, exact: string): number[] {
  const { starts, text } = visible;
  return starts.slice(0, -1).flatMap((start, block) => {
    const length = (starts[block + 1] ?? start) - start;
    const whole = exact.length < HEAD ? length === exact.length : length >= exact.length;
    return whole && text.startsWith(exact, start) ? [block] : [];
  });
}

/** Words that find a block again; undefined for one in which nothing can be seen. */
export function anchorOfBlock(visible: VisibleText, block: number): CorrectionAnchor | undefined {
  const exact = headOf(visible, block);
  const start = visible.starts[block];
  if (exact === '' || start === undefined) return undefined;
  const ordinal = occurrences(visible.text, exact).indexOf(start);
  return describe(visible, start, start + exact.length, ordinal);
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** Dice's coefficient of the pairs of characters of two texts, in [0, 1]. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

/** The one block whose words have changed a little. Not looked for while the very words stand anywhere. */
function similarBlock(visible: VisibleText, anchor: CorrectionAnchor): number | undefined {
  const { exact } = anchor;
  if (exact.length < FUZZY_FROM || visible.text.includes(exact)) return undefined;
  const wanted = pairsOf(exact);
  const alike = visible.starts.slice(0, -1).flatMap((_, block) => {
    const head = headOf(visible, block);
    const near = head.length <= exact.length * 1.5 && head.length * 1.5 >= exact.length;
    return near && likeness(wanted, pairsOf(head)) >= ALIKE ? [block] : [];
  });
  return alike.length === 1 ? alike[0] : undefined;
}

/** Whether most of what stood around a place stands there still. */
const isSurroundedAlike = (text: string, place: number, anchor: CorrectionAnchor): boolean =>
  agreement(text, place, anchor.exact.length, anchor) * 2 >=
  anchor.prefix.length + anchor.suffix.length;

/**
 * The block that is meant, if it is there. It is chosen among all places where its words stand, inside of other blocks
 * too, so that a line that has become part of another is not taken for its twin.
 */
export function findBlock(visible: VisibleText, anchor: CorrectionAnchor): number | undefined {
  const { text, starts } = visible;
  const blocks = blocksLike(visible, anchor.exact);
  const blockFrom = (place: number | undefined) => blocks.find((block) => starts[block] === place);
  const place = choose(text, occurrences(text, anchor.exact), anchor);
  const meant = blockFrom(place);
  if (meant !== undefined) return meant;
  if (place !== undefined && isSurroundedAlike(text, place, anchor)) return undefined;
  if (blocks.length === 0) return similarBlock(visible, anchor);
  const places = blocks.map((block) => starts[block] ?? 0);
  return blockFrom(choose(text, places, { ...anchor, ordinal: -1 }));
}

/** Words that find the seam at visible offset `at` again; they come from the blocks `[from, to)` on its sides. */
export function anchorOfSeam(
  visible: VisibleText,
  from: number,
  at: number,
  to: number,
): CorrectionAnchor {
  const start = Math.max(from, at - REACH);
  const end = Math.min(to, at + REACH);
  const ordinal = occurrences(visible.text, visible.text.slice(start, end)).indexOf(start);
  return { ...describe(visible, start, end, ordinal), cut: at - start };
}

/** The same seam by fewer of its words, `before` and `after` units of them; undefined when it has no more to begin with. */
function narrowed(
  anchor: CorrectionAnchor,
  before: number,
  after: number,
): CorrectionAnchor | undefined {
  const { exact, prefix, suffix, cut = 0 } = anchor;
  const [start, end] = [Math.max(0, cut - before), Math.min(exact.length, cut + after)];
  if (end - start >= exact.length) return undefined;
  return {
    exact: exact.slice(start, end),
    prefix: (prefix + exact.slice(0, start)).slice(-CONTEXT),
    suffix: (exact.slice(end) + suffix).slice(0, CONTEXT),
    cut: cut - start,
    ordinal: -1,
  };
}

/** How many units of a seam are tried on either side when not all of its words are there. */
const NARROWER = [
  [REACH, 8],
  [8, REACH],
  [12, 12],
  [6, 6],
] as const;

/** The visible offset of the seam that is meant, if its words are there, or at least those next to it. */
export function findSeam({ text }: VisibleText, anchor: CorrectionAnchor): number | undefined {
  const places = occurrences(text, anchor.exact);
  if (places.length > 0) {
    const place = choose(text, places, anchor);
    return place === undefined ? undefined : place + (anchor.cut ?? 0);
  }
  for (const [before, after] of NARROWER) {
    const nearer = narrowed(anchor, before, after);
    const place = nearer && choose(text, occurrences(text, nearer.exact), nearer);
    if (nearer && place !== undefined) return place + (nearer.cut ?? 0);
  }
  return undefined;
}
