/**
 * Where terms stand, told by the places of their tokens in the index and without the text. Every character of a run begins one
 * token, as does every sign: so a term that is one run covers as many tokens as it has characters, and terms overlap where
 * their tokens do.
 */

/** Where a token stands: keys of passages, and the number of the token in each. Ascending, or so for one token after another. */
export interface Places {
  readonly ids: readonly number[];
  readonly offsets: readonly number[];
}

/** Places within some passages: those of passage `i` are `offsets[first[i]]` up to `offsets[first[i + 1]]`, ascending. */
interface Grouped {
  readonly first: Uint32Array;
  readonly offsets: Uint32Array;
}

/** Spans `[start, end)` of tokens within some passages, in the same way; ascending and apart. */
export interface Spans {
  readonly first: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const get = (numbers: Uint32Array | readonly number[], at: number): number => numbers[at] ?? 0;

/** For each place the index of its passage; -1 for that of a passage which is not among them. */
function passageOfEach(passages: readonly number[], ids: readonly number[]): Int32Array {
  const found = new Int32Array(ids.length);
  let at = 0;
  let before = -1;
  ids.forEach((id, place) => {
    if (id < before) at = 0;
    before = id;
    while (at < passages.length && get(passages, at) < id) at += 1;
    found[place] = passages[at] === id ? at : -1;
  });
  return found;
}

function groupPlaces(passages: readonly number[], { ids, offsets }: Places): Grouped {
  const passageOf = passageOfEach(passages, ids);
  const first = new Uint32Array(passages.length + 1);
  for (const passage of passageOf)
    if (passage >= 0) first[passage + 1] = get(first, passage + 1) + 1;
  for (let at = 1; at < first.length; at += 1) first[at] = get(first, at) + get(first, at - 1);
  const next = first.slice();
  const grouped = new Uint32Array(first.at(-1) ?? 0);
  let ascending = true;
  passageOf.forEach((passage, place) => {
    if (passage < 0) return;
    const at = get(next, passage);
    const offset = get(offsets, place);
    if (at > get(first, passage) && offset < get(grouped, at - 1)) ascending = false;
    grouped[at] = offset;
    next[passage] = at + 1;
  });
  if (!ascending) {
    for (let at = 1; at < first.length; at += 1) grouped.subarray(first[at - 1], first[at]).sort();
  }
  return { first, offsets: grouped };
}

/** Of `some` those that have one of `others` at `distance` behind them. */
function keepFollowed(some: Grouped, others: Grouped, distance: number): Grouped {
  const first = new Uint32Array(some.first.length);
  const offsets = new Uint32Array(some.offsets.length);
  let kept = 0;
  let other = 0;
  for (let passage = 0; passage + 1 < first.length; passage += 1) {
    const end = get(others.first, passage + 1);
    for (let at = get(some.first, passage); at < get(some.first, passage + 1); at += 1) {
      const offset = get(some.offsets, at);
      while (other < end && get(others.offsets, other) < offset + distance) other += 1;
      if (other < end && others.offsets[other] === offset + distance) offsets[kept++] = offset;
    }
    other = end;
    first[passage + 1] = kept;
  }
  return { first, offsets: offsets.subarray(0, kept) };
}

/** A span of `length` from each place on; none where it would overlap the one before. */
function spansFrom({ first: before, offsets }: Grouped, length: number): Spans {
  const first = new Uint32Array(before.length);
  const starts = new Uint32Array(offsets.length);
  let kept = 0;
  for (let passage = 0; passage + 1 < first.length; passage += 1) {
    let end = 0;
    for (let at = get(before, passage); at < get(before, passage + 1); at += 1) {
      const start = get(offsets, at);
      if (start < end) continue;
      starts[kept++] = start;
      end = start + length;
    }
    first[passage + 1] = kept;
  }
  const taken = starts.subarray(0, kept);
  return { first, starts: taken, ends: taken.map((start) => start + length) };
}

/**
 * Where a term stands that is one run or one sign, of `length` characters.
 *
 * @param passages keys of the passages to look in, ascending
 * @param tokens the places of each of its tokens, in their order
 */
export function spansOfTerm(
  passages: readonly number[],
  tokens: readonly Places[],
  length: number,
): Spans {
  const [first, ...others] = tokens.map((places) => groupPlaces(passages, places));
  if (!first) throw new RangeError('a term has tokens');
  return spansFrom(
    others.reduce((kept, next, at) => keepFollowed(kept, next, at + 1), first),
    length,
  );
}

/** The spans of both, within the same passages; those that overlap become one. */
export function unite(one: Spans, other: Spans): Spans {
  const first = new Uint32Array(one.first.length);
  const starts = new Uint32Array(one.starts.length + other.starts.length);
  const ends = new Uint32Array(starts.length);
  let [a, b, kept] = [0, 0, 0];
  for (let passage = 0; passage + 1 < first.length; passage += 1) {
    const [lastA, lastB] = [get(one.first, passage + 1), get(other.first, passage + 1)];
    const begin = kept;
    while (a < lastA || b < lastB) {
      const isOne = b >= lastB || (a < lastA && get(one.starts, a) <= get(other.starts, b));
      const start = isOne ? get(one.starts, a) : get(other.starts, b);
      const end = isOne ? get(one.ends, a++) : get(other.ends, b++);
      if (kept > begin && start < get(ends, kept - 1)) {
        ends[kept - 1] = Math.max(end, get(ends, kept - 1));
      } else {
        starts[kept] = start;
        ends[kept++] = end;
      }
    }
    first[passage + 1] = kept;
  }
  return { first, starts: starts.subarray(0, kept), ends: ends.subarray(0, kept) };
}
