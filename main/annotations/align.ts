/** A stretch that two versions of a text share: `length` units at `before` in the old and `after` in the new. */
export interface CommonRun {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** A piece of a text, by its place. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** A stretch of either text that is not aligned yet. */
interface Gap {
  readonly before: Piece;
  readonly after: Piece;
}

/** How texts are cut, from coarse to fine: lines, sentences, then overlapping runs of so many units. */
const CUTS: readonly ((text: string, within: Piece) => Piece[])[] = [
  (text, within) => cutAfter(text, within, /\n/g),
  (text, within) => cutAfter(text, within, /[\n。！？；]|[.!?;](?=\s)/g),
  (_, within) => overlapping(within, 16),
  (_, within) => overlapping(within, 8),
];

/** Pieces that repeat are paired by their number only where so large a share of both sides has such a pair. */
const NEARLY_ALL = 0.9;
/** Fewer pieces than this may have the same numbers by chance. */
const MANY = 100;

/** Stretches above this length without one sentence in common are unrelated, and not looked into. */
const MAX_OVERLAPPING = 200_000;

function cutAfter(text: string, within: Piece, mark: RegExp): Piece[] {
  const stretch = text.slice(within.start, within.end);
  const pieces: Piece[] = [];
  let start = within.start;
  for (const { index, 0: found } of stretch.matchAll(mark)) {
    const end = within.start + index + found.length;
    pieces.push({ start, end });
    start = end;
  }
  if (start < within.end) pieces.push({ start, end: within.end });
  return pieces;
}

function overlapping({ start, end }: Piece, length: number): Piece[] {
  if (end - start > MAX_OVERLAPPING) return [];
  return Array.from({ length: Math.max(0, end - start - length + 1) }, (_, at) => ({
    start: start + at,
    end: start + at + length,
  }));
}

/** For each piece that occurs once: where. For each that occurs more often: undefined. */
function occurrences(text: string, pieces: readonly Piece[]): Map<string, Piece | undefined> {
  const found = new Map<string, Piece | undefined>();
  for (const piece of pieces) {
    const words = text.slice(piece.start, piece.end);
    found.set(words, found.has(words) ? undefined : piece);
  }
  return found;
}

/** Where each piece occurs, in order. */
function placesOf(text: string, pieces: readonly Piece[]): Map<string, Piece[]> {
  const found = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const words = text.slice(piece.start, piece.end);
    const places = found.get(words);
    if (places) places.push(piece);
    else found.set(words, [piece]);
  }
  return found;
}

/** The longest choice of pairs whose old places, already in order, have new places in order too. */
function longestIncreasing(pairs: readonly CommonRun[]): CommonRun[] {
  const tails: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  pairs.forEach((pair, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.after ?? 0) < pair.after) low = middle + 1;
      else high = middle;
    }
    if (low > 0) previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const chosen: CommonRun[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chosen.push(pair);
  }
  return chosen.toReversed();
}

class Aligner {
  readonly #old: string;
  readonly #new: string;
  readonly runs: CommonRun[] = [];

  constructor(before: string, after: string) {
    this.#old = before;
    this.#new = after;
  }

  /** Aligns a gap, with ever finer cuts, and appends what it finds in order. */
  align(gap: Gap, level: number): void {
    const { before, after } = gap;
    const head = this.#sameHead(gap);
    this.#add(before.start, after.start, head);
    const rest = {
      before: { start: before.start + head, end: before.end },
      after: { start: after.start + head, end: after.end },
    };
    const tail = this.#sameTail(rest);
    const inner = {
      before: { start: rest.before.start, end: before.end - tail },
      after: { start: rest.after.start, end: after.end - tail },
    };
    this.#alignInner(inner, level);
    this.#add(inner.before.end, inner.after.end, tail);
  }

  #alignInner(gap: Gap, level: number): void {
    const cut = CUTS[level];
    const empty = gap.before.start === gap.before.end || gap.after.start === gap.after.end;
    if (!cut || empty) return;
    const unique = longestIncreasing(this.#uniquePairs(gap, cut));
    const pairs = unique.length > 0 || level > 0 ? unique : this.#repeatedPairs(gap, cut);
    if (pairs.length === 0) {
      this.#alignInner(gap, level + 1);
      return;
    }
    let { start: fromOld } = gap.before;
    let { start: fromNew } = gap.after;
    for (const pair of pairs) {
      if (pair.before < fromOld || pair.after < fromNew) continue;
      this.align(between(fromOld, pair.before, fromNew, pair.after), level);
      const length = pair.length + this.#further(pair, gap);
      this.#add(pair.before, pair.after, length);
      fromOld = pair.before + length;
      fromNew = pair.after + length;
    }
    this.align(between(fromOld, gap.before.end, fromNew, gap.after.end), level);
  }

  /** Pieces that stand once in either side of the gap (Bram Cohen's "patience" choice of anchors). */
  #uniquePairs(gap: Gap, cut: (text: string, within: Piece) => Piece[]): CommonRun[] {
    const inNew = occurrences(this.#new, cut(this.#new, gap.after));
    const pairs: CommonRun[] = [];
    for (const [words, piece] of occurrences(this.#old, cut(this.#old, gap.before))) {
      const twin = inNew.get(words);
      if (piece && twin && words.trim() !== '') {
        pairs.push({ before: piece.start, after: twin.start, length: words.length });
      }
    }
    return pairs;
  }

  /**
   * In a stretch that only repeats itself, the first occurrence of a piece with the first, the second with the second:
   * where each piece occurs as often on either side, all but a few of them, and that keeps their order. None otherwise.
   */
  #repeatedPairs(gap: Gap, cut: (text: string, within: Piece) => Piece[]): CommonRun[] {
    const oldPieces = cut(this.#old, gap.before);
    const newPieces = cut(this.#new, gap.after);
    const most = Math.max(oldPieces.length, newPieces.length);
    if (most < MANY) return [];
    const inNew = placesOf(this.#new, newPieces);
    const pairs: CommonRun[] = [];
    for (const [words, places] of placesOf(this.#old, oldPieces)) {
      const twins = inNew.get(words) ?? [];
      if (twins.length !== places.length) continue;
      places.forEach(({ start }, at) => {
        pairs.push({ before: start, after: twins[at]?.start ?? 0, length: words.length });
      });
    }
    const inOrder = longestIncreasing(pairs.toSorted((a, b) => a.before - b.before));
    return inOrder.length >= NEARLY_ALL * most ? inOrder : [];
  }

  #further({ before, after, length }: CommonRun, gap: Gap): number {
    return this.#sameHead({
      before: { start: before + length, end: gap.before.end },
      after: { start: after + length, end: gap.after.end },
    });
  }

  #sameHead({ before, after }: Gap): number {
    const most = Math.min(before.end - before.start, after.end - after.start);
    let same = 0;
    while (
      same < most &&
      this.#old.charCodeAt(before.start + same) === this.#new.charCodeAt(after.start + same)
    ) {
      same += 1;
    }
    return same;
  }

  #sameTail({ before, after }: Gap): number {
    const most = Math.min(before.end - before.start, after.end - after.start);
    let same = 0;
    while (
      same < most &&
      this.#old.charCodeAt(before.end - same - 1) === this.#new.charCodeAt(after.end - same - 1)
    ) {
      same += 1;
    }
    return same;
  }

  #add(before: number, after: number, length: number): void {
    if (length === 0) return;
    const last = this.runs.at(-1);
    const follows =
      last && last.before + last.length === before && last.after + last.length === after;
    if (follows) this.runs[this.runs.length - 1] = { ...last, length: last.length + length };
    else this.runs.push({ before, after, length });
  }
}

function between(oldStart: number, oldEnd: number, newStart: number, newEnd: number): Gap {
  return { before: { start: oldStart, end: oldEnd }, after: { start: newStart, end: newEnd } };
}

/**
 * The runs that two versions of a text share, in order and without overlap (UTF-16 offsets and lengths).
 *
 * Anchors are lines, then sentences, then short runs that occur once on either side; between anchors the same is
 * done again, more finely ("patience diff" by Bram Cohen, carried down to units). What occurs several times is
 * aligned only through its neighbours, so a repeated sentence is not taken for its twin; a long text that does nothing
 * but repeat itself is aligned by counting. Roughly linear.
 */
export function alignTexts(before: string, after: string): CommonRun[] {
  const aligner = new Aligner(before, after);
  aligner.align(between(0, before.length, 0, after.length), 0);
  return aligner.runs;
}
