/**
 * What became of the sentences of a document from one revision to the next, told without the code under test and as a
 * careful reader would: by the words that a sentence does not share with half the document, and only where no other
 * sentence could be meant as well.
 */
import { sharedWeight, weighWords, wordsOf, type Words } from './weighed-words';

export interface Sentence {
  readonly words: string;
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

export type Fate =
  | { readonly kind: 'unchanged'; readonly sentence: Sentence; readonly now: readonly [Sentence] }
  /** `now` is several sentences where one was split. */
  | { readonly kind: 'edited'; readonly sentence: Sentence; readonly now: readonly Sentence[] }
  | { readonly kind: 'deleted'; readonly sentence: Sentence };

/** What is told, and of how many sentences that no longer stand as they were nobody can say for sure what became. */
export interface Fates {
  readonly fates: readonly Fate[];
  readonly untold: number;
}

/** A sentence that shares this much of its weight with a new one was edited to it, if nothing else comes near. */
const EDITED = 0.5;
/** How much less any other must share. */
const APART = 0.15;
/** Less is left of a deleted one in any three sentences in a row. */
const DELETED = 0.2;
/** Sentences that have fewer words in common than this may have them by chance. */
const FEW = 3;

/** Phrases shorter than this, in units, are not marked. */
const FEWEST = 4;
/** Of all words: more than this is not changed to another script by editing. */
const TRANSLATED = 0.15;

/** A sentence with what tells it from others, and its number in its text. */
interface Known extends Sentence {
  readonly number: number;
  readonly weighed: Words;
}

/** Sentences and headings, cut at full stops and at the ends of lines, without the stops. */
function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^\n。！？；]{6,}?(?=[\n。！？；]|[.!?](?:\s|$)|$)/g)].flatMap(
    ({ index, 0: found }) => {
      const words = found.replace(/^[.!?]?\s+/, '').trimEnd();
      const start = index + found.length - found.replace(/^[.!?]?\s+/, '').length;
      return words.length < 6 ? [] : [{ words, start, end: start + words.length }];
    },
  );
}

/** The texts of a revision, and for each word how rare it is in them. */
class Comparison {
  readonly old: readonly Known[];
  readonly now: readonly Known[];
  readonly #before: string;
  readonly #after: string;
  readonly #nowByWord = new Map<string, Known[]>();
  #letters: string | undefined;

  constructor(before: string, after: string) {
    this.#before = before;
    this.#after = after;
    const cut = [sentencesOf(before), sentencesOf(after)] as const;
    const weigh = weighWords(cut.flat().map(({ words }) => wordsOf(words)));
    const know = (sentences: readonly Sentence[]) =>
      sentences.map((one, number) => ({ ...one, number, weighed: weigh(wordsOf(one.words)) }));
    [this.old, this.now] = [know(cut[0]), know(cut[1])];
    for (const one of this.now) {
      for (const word of one.weighed.counts.keys()) {
        const having = this.#nowByWord.get(word);
        if (having) having.push(one);
        else this.#nowByWord.set(word, [one]);
      }
    }
  }

  /** Where the very words stand in the new text, if once in either. */
  sameWords({ words }: Known): Known | undefined {
    const once = (text: string) => text.indexOf(words) === text.lastIndexOf(words);
    if (!once(this.#before) || !once(this.#after)) return undefined;
    return this.now.find((one) => one.words === words);
  }

  /** Whether the words of the new sentence stood in the old text too. */
  isFresh = ({ words }: Known): boolean => !this.#before.includes(words);

  isGone = ({ words }: Known): boolean => !this.#after.includes(words);

  /** The new sentences that share words with an old one. */
  related({ weighed }: Known): Set<Known> {
    return new Set([...weighed.counts.keys()].flatMap((word) => this.#nowByWord.get(word) ?? []));
  }

  /** The greatest share, in [0, 1], of an old sentence's weight that is left in three new ones in a row. */
  left(sentence: Known): number {
    const shares = [...this.related(sentence)].map(({ number }) => {
      const around = this.now.slice(Math.max(0, number - 1), number + 2);
      const counts = new Map<string, number>();
      for (const { weighed } of around) {
        for (const [word, count] of weighed.counts)
          counts.set(word, (counts.get(word) ?? 0) + count);
      }
      return sharedWeight(sentence.weighed, counts).weight / sentence.weighed.total;
    });
    return Math.max(0, ...shares);
  }

  /** Whether all letters of a sentence are still there in a row: it was only dressed anew. */
  lettersStand(sentence: Known): boolean {
    this.#letters ??= lettersOf(this.#after);
    return this.#letters.includes(lettersOf(sentence.words));
  }
}

/** A text without its punctuation, mark-up and spaces. */
const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

/** An old sentence and a new one, and how much of their weight they share, in [0, 1]. */
interface Pair {
  readonly old: Known;
  readonly now: Known;
  readonly share: number;
}

function pairsOf(comparison: Comparison): Pair[] {
  return comparison.old.filter(comparison.isGone).flatMap((old) =>
    [...comparison.related(old)].filter(comparison.isFresh).flatMap((now) => {
      const { weight, count } = sharedWeight(old.weighed, now.weighed.counts);
      const share = (2 * weight) / (old.weighed.total + now.weighed.total);
      return count < FEW ? [] : [{ old, now, share }];
    }),
  );
}

/** The pairs of each sentence of one side, the most alike first. */
function ranked(pairs: readonly Pair[], side: 'old' | 'now'): Map<Known, Pair[]> {
  const found = new Map<Known, Pair[]>();
  for (const pair of pairs.toSorted((a, b) => b.share - a.share)) {
    const known = found.get(pair[side]);
    if (known) known.push(pair);
    else found.set(pair[side], [pair]);
  }
  return found;
}

/** The new sentences that an old one was edited to, one or neighbours; undefined where that is not plain. */
function editedTo(old: Known, byOld: Map<Known, Pair[]>, byNow: Map<Known, Pair[]>) {
  const [best, ...others] = byOld.get(old) ?? [];
  if (!best || best.share < EDITED) return undefined;
  const near = others.filter(({ share }) => share > best.share - APART);
  if (near.some(({ now }) => Math.abs(now.number - best.now.number) !== 1)) return undefined;
  const [first, ...rivals] = byNow.get(best.now) ?? [];
  if (first !== best || rivals.some(({ share }) => share > best.share - APART)) return undefined;
  return [best.now, ...near.map(({ now }) => now)];
}

/**
 * The sentences of `before` whose fate in `after` is plain: they stand in both, once each; or one new sentence is
 * much like them, nothing else is nearly as much, and it is like no other old one; or hardly a word of them is left.
 */
export function fatesOf(before: string, after: string): Fates {
  const comparison = new Comparison(before, after);
  const pairs = pairsOf(comparison);
  const [byOld, byNow] = [ranked(pairs, 'old'), ranked(pairs, 'now')];
  let untold = 0;
  const fates = comparison.old.flatMap((old): Fate[] => {
    const { words, start, end, weighed } = old;
    const sentence = { words, start, end };
    const same = comparison.sameWords(old);
    if (same) return [{ kind: 'unchanged', sentence, now: [same] }];
    if (!comparison.isGone(old)) return [];
    const now = editedTo(old, byOld, byNow);
    if (now) return [{ kind: 'edited', sentence, now }];
    const isDeleted =
      weighed.counts.size >= FEW && comparison.left(old) < DELETED && !comparison.lettersStand(old);
    if (!isDeleted) untold += 1;
    return isDeleted ? [{ kind: 'deleted', sentence }] : [];
  });
  return { fates, untold };
}

/** The middle third of a sentence, in whole characters: what a person marks inside it. Undefined if it is too short. */
export function phraseOf({ words, start }: Sentence): Sentence | undefined {
  const characters = [...words];
  const third = Math.floor(characters.length / 3);
  const before = characters.slice(0, third).join('').length;
  const found = characters.slice(third, 2 * third).join('');
  const phrase = found.trim();
  const from = start + before + found.indexOf(phrase);
  return phrase.length < FEWEST
    ? undefined
    : { words: phrase, start: from, end: from + phrase.length };
}

/** Whether a revision is a translation: of what is written, another part than before is in a spelt script. */
export function isTranslation(before: string, after: string): boolean {
  const spelt = (text: string) => (text.match(/[A-Za-z]+/g) ?? []).length;
  const share = (text: string) => spelt(text) / Math.max(1, wordsOf(text).length);
  return Math.abs(share(before) - share(after)) > TRANSLATED;
}
