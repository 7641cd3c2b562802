/** What became of the sentences of a document from one revision to the next, told without the code under test. */

export interface Sentence {
  readonly words: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

export type Fate =
  | { readonly kind: 'unchanged' | 'edited'; readonly sentence: Sentence; readonly now: Sentence }
  | { readonly kind: 'deleted'; readonly sentence: Sentence };

/** A sentence that shares this much with a new one was edited; one that shares less than the second was deleted. */
const EDITED = 0.5;
const DELETED = 0.25;

function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^\n。！？；]{6,}?(?=[\n。！？；]|[.!?] |$)/g)].flatMap(
    ({ index, 0: found }) => {
      const words = found.trim();
      const start = index + found.indexOf(words);
      return words.length < 6 ? [] : [{ words, start, end: start + words.length }];
    },
  );
}

/** By their words; undefined for words that occur more than once, whose fate nobody can tell for sure. */
function byWords(sentences: readonly Sentence[]): Map<string, Sentence | undefined> {
  const known = new Map<string, Sentence | undefined>();
  for (const sentence of sentences) {
    known.set(sentence.words, known.has(sentence.words) ? undefined : sentence);
  }
  return known;
}

function pairsOf(words: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    const pair = words.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Sørensen and Dice's share of common pairs of units, in [0, 1]. */
function alike(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const size = (pairs: ReadonlyMap<string, number>) =>
    [...pairs.values()].reduce((a, b) => a + b, 0);
  let common = 0;
  for (const [pair, count] of one) common += Math.min(count, other.get(pair) ?? 0);
  return (2 * common) / Math.max(1, size(one) + size(other));
}

/** A text without its punctuation, mark-up and spaces: what is left of a sentence that was only dressed anew. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The sentences of `before` whose fate in `after` is plain: they stand in both, once each; or there is a new sentence
 * much like them and they are the nearest to it; or nothing in `after` is like them.
 */
export function fatesOf(before: string, after: string): Fate[] {
  const old = byWords(sentencesOf(before));
  const now = byWords(sentencesOf(after));
  const fresh = [...now.values()].flatMap((sentence) =>
    sentence && !before.includes(sentence.words)
      ? [{ sentence, pairs: pairsOf(sentence.words) }]
      : [],
  );
  const letters = lettersOf(after);
  const everything = [...now.keys()].map(pairsOf);
  const fates: Fate[] = [];
  const nearest = new Map<Sentence, { fate: Fate; share: number }>();
  for (const sentence of old.values()) {
    if (!sentence) continue;
    const same = now.get(sentence.words);
    if (same && after.indexOf(sentence.words) === after.lastIndexOf(sentence.words)) {
      if (before.indexOf(sentence.words) === before.lastIndexOf(sentence.words)) {
        fates.push({ kind: 'unchanged', sentence, now: same });
      }
      continue;
    }
    if (after.includes(sentence.words)) continue;
    const pairs = pairsOf(sentence.words);
    const ranked = fresh
      .map((candidate) => ({ now: candidate.sentence, share: alike(pairs, candidate.pairs) }))
      .toSorted((a, b) => b.share - a.share);
    const [best] = ranked;
    if (best && best.share >= EDITED) {
      const known = nearest.get(best.now);
      const fate: Fate = { kind: 'edited', sentence, now: best.now };
      if (!known || known.share < best.share) nearest.set(best.now, { fate, share: best.share });
    } else if (
      everything.every((other) => alike(pairs, other) < DELETED) &&
      !letters.includes(lettersOf(sentence.words))
    ) {
      fates.push({ kind: 'deleted', sentence });
    }
  }
  return [...fates, ...[...nearest.values()].map(({ fate }) => fate)];
}
