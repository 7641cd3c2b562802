/** References to figures and tables: 如图表 5 所示, 图表 5、6, 图 3-5, see Tables 2 and 3, Exhibit 4. */
import type { Directory } from '../../preload/contract/directory';
import { lastAtMost } from './reader-blocks';
import { ofAnother, type FindReferences, type Reference } from './reference';

/**
 * A word for a figure, before its number. A bare 图 or 表 follows the end of another word in 版图 or 代表, so only after
 * what can stand before a reference does it count as one.
 */
const WORD =
  /(图表|(?<=^|[\s如见据由从和与及至以看参照示用为左右上下，、。；：（(“])[图表]|\b(?:figures?|figs?\.?|tables?|exhibits?|charts?))\s*(?=\d)/giu;
/** `5`, and with its chapter `3-5` or `3.5`. A number that goes on, or counts something, is another number. */
const NUMBER = /(\d{1,4})(?:[-–.．](\d{1,3}))?(?!\d|\s*[%％年月日倍家个亿万元条种项次]|[.．-]\d)/uy;
/** Between the numbers of a list, and of a range, where the next one does not say the word again. */
const AND_CJK = /\s*(?:、|和|与|及|以及)\s*/uy;
const AND_LATIN = /\s*(?:,|&|,?\s+and\b)\s*/iuy;
const TO = /\s*(?:至|到|~|～|—|–|-|\bto\b)\s*/iuy;

/** The first number of a range, and its last one. */
const RANGE = /(\d{1,4})\s*(?:至|到|~|～|—|–|-|to\b)\s*(\d{1,4})/iuy;

/** Words that reports use for the same thing. */
function kindOf(word: string): string {
  const lower = word.toLowerCase().replace(/s?\.?$/, '');
  return lower === 'fig' ? 'figure' : lower;
}

/** Kinds that may stand for one another when the report has only one of them: it numbers all in one row. */
const FAMILIES: readonly (readonly string[])[] = [
  ['图表', '图', '表'],
  ['figure', 'exhibit', 'chart', 'table'],
];

/** Blocks by their number as it is written in a label, `5` or `3-5`. */
type Numbers = ReadonlyMap<string, readonly number[]>;

const keyOf = (first: string, second: string | undefined): string =>
  second === undefined ? String(Number(first)) : `${Number(first)}-${Number(second)}`;

/** The numbered figures of a report by kind and number; each with the blocks that bear it. */
function labelled(labels: Directory['labels']): Map<string, Map<string, number[]>> {
  const kinds = new Map<string, Map<string, number[]>>();
  for (const { block, label } of labels) {
    const match = /^([^\d\s]+)\s*(\d{1,4})(?:[-–.．](\d{1,3}))?/u.exec(label);
    const [, word, first, second] = match ?? [];
    if (word === undefined || first === undefined) continue;
    const kind = kindOf(word);
    const numbers = kinds.get(kind) ?? new Map<string, number[]>();
    const key = keyOf(first, second);
    const places = numbers.get(key);
    if (places) places.push(block);
    else numbers.set(key, [block]);
    kinds.set(kind, numbers);
  }
  return kinds;
}

/** Of ascending places the one nearest to `to`; of two the first. */
function nearest(places: readonly number[] | undefined, to: number): number | undefined {
  if (!places) return undefined;
  const before = lastAtMost(places, to);
  const [one, other] = [places[before], places[before + 1]];
  if (one === undefined || other === undefined) return one ?? other;
  return to - one <= other - to ? one : other;
}

/** What `pattern`, which is sticky, matches at a place of the text. */
function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/** The number at a place that the report has a figure for; `5-8` is a range where no figure is called that. */
function numberAt(text: string, place: number, numbers: Numbers, block: number) {
  const match = at(NUMBER, text, place);
  if (match) {
    const [whole, first = '', second] = match;
    const target = nearest(numbers.get(keyOf(first, second)), block);
    if (target !== undefined) return { end: place + whole.length, target };
  }
  const range = at(RANGE, text, place);
  const [, first = '', last = ''] = range ?? [];
  const rising = Number(last) > Number(first) && numbers.has(keyOf(last, undefined));
  const target = rising ? nearest(numbers.get(keyOf(first, undefined)), block) : undefined;
  return target === undefined ? null : { end: place + first.length, target };
}

/** The references of one word: to its number, and to those that are listed after it. */
function listFrom(text: string, start: number, place: number, numbers: Numbers, block: number) {
  const found: Reference[] = [];
  let next = numberAt(text, place, numbers, block);
  let from = start;
  while (next) {
    found.push({ start: from, end: next.end, block: next.target });
    const latin = /^[a-z]/i.test(text.slice(start, place));
    const gap = at(latin ? AND_LATIN : AND_CJK, text, next.end) ?? at(TO, text, next.end);
    if (!gap) break;
    from = next.end + gap[0].length;
    next = numberAt(text, from, numbers, block);
  }
  return found;
}

/**
 * How the figures that a text speaks of are found: only what the report has, and, where a number was given twice, the
 * one that is nearer. A label with a colon at the start is a caption of its own, not a reference.
 */
export function figureReferences(labels: Directory['labels']): FindReferences {
  const kinds = labelled(labels);
  const numbersFor = (kind: string): Numbers | undefined => {
    const own = kinds.get(kind);
    if (own) return own;
    const family = FAMILIES.find((words) => words.includes(kind)) ?? [];
    const there = family.filter((word) => kinds.has(word));
    return there.length === 1 ? kinds.get(there[0] ?? '') : undefined;
  };
  return (text, block) => {
    if (kinds.size === 0) return [];
    return [...text.matchAll(WORD)].flatMap((match) => {
      const [words, word = ''] = match;
      const numbers = numbersFor(kindOf(word));
      if (!numbers) return [];
      const { index: start } = match;
      const list = listFrom(text, start, start + words.length, numbers, block);
      const end = list.at(-1)?.end ?? start;
      const caption = start === 0 && /^\s*[:：]/u.test(text.slice(end));
      if (caption || ofAnother(text, start, end)) return [];
      return list.filter(({ block: target }) => target !== block);
    });
  };
}
