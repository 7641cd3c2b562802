/** Figures and tables of a report, and the places in its text that point to them: 如图表 5 所示, see Table 2. */
import type { AssetRef, PlacedBlock, PlacedText } from '../../preload/contract/report';

/** A figure or a table as a list needs it. */
export interface FigureEntry {
  /** Index of its block. */
  readonly block: number;
  readonly type: 'figure' | 'table';
  /** Its label as printed, without the colon; empty where it has none. */
  readonly label: string;
  readonly caption: string;
  readonly source: string;
  readonly asset: AssetRef | null;
}

/** A reference in a text: `[start, end)` in UTF-16 units of that text, and the block that it points to. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly block: number;
}

/** Finds the references of a text that stands in a block. */
export type FindReferences = (text: string, block: number) => readonly Reference[];

type Captioned = Extract<PlacedBlock, { type: 'figure' | 'table' }>;
const isCaptioned = (block: PlacedBlock): block is Captioned =>
  block.type === 'figure' || block.type === 'table';

export function figuresOf(blocks: readonly PlacedBlock[]): FigureEntry[] {
  return blocks.flatMap((block, index) => {
    if (!isCaptioned(block)) return [];
    return {
      block: index,
      type: block.type,
      label: block.label.text.trim().replace(/[\s:：.．]+$/u, ''),
      caption: block.caption.text,
      source: block.source?.text ?? '',
      asset: block.type === 'figure' ? block.asset : null,
    };
  });
}

/**
 * A word for a figure and its number. A bare 图 or 表 follows the end of another word in 版图 or 代表, so only after
 * what can stand before a reference does it count as one. A number that goes on, as in `图 5.2`, is another number.
 */
const REFERENCE =
  /(图表|(?<=^|[\s如见据由从和与及至以看参照示用为左右上下，。、；：（(“])[图表]|\b(?:figures?|figs?\.?|tables?|exhibits?|charts?))\s*(\d{1,4})(?!\d|\s*[%％年月日倍]|[.．-]\d)/giu;

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

/** The numbered figures of a report by kind and number; each with the blocks that bear it. */
function labelled(blocks: readonly PlacedBlock[]): Map<string, Map<number, number[]>> {
  const kinds = new Map<string, Map<number, number[]>>();
  blocks.forEach((block, index) => {
    if (!isCaptioned(block) || block.number === null) return;
    const word = /^[^\d\s]+/u.exec(block.label.text)?.[0];
    if (word === undefined) return;
    const kind = kindOf(word);
    const numbers = kinds.get(kind) ?? new Map<number, number[]>();
    numbers.set(block.number, [...(numbers.get(block.number) ?? []), index]);
    kinds.set(kind, numbers);
  });
  return kinds;
}

const nearest = (places: readonly number[], to: number): number | undefined =>
  places.toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];

/**
 * How references of a report are found: only to what it has, and, where a number was given twice, to the one that is
 * nearer.
 */
export function referenceFinder(blocks: readonly PlacedBlock[]): FindReferences {
  const kinds = labelled(blocks);
  const numbersFor = (kind: string) => {
    const own = kinds.get(kind);
    if (own) return own;
    const family = FAMILIES.find((words) => words.includes(kind)) ?? [];
    const there = family.filter((word) => kinds.has(word));
    return there.length === 1 ? kinds.get(there[0] ?? '') : undefined;
  };
  return (text, block) => {
    if (kinds.size === 0) return [];
    return [...text.matchAll(REFERENCE)].flatMap((match) => {
      const [words, word = '', number] = match;
      const places = numbersFor(kindOf(word))?.get(Number(number)) ?? [];
      const target = nearest(places, block);
      if (target === undefined || target === block) return [];
      return { start: match.index, end: match.index + words.length, block: target };
    });
  };
}

/** The text of a block in which references are links: prose, as the reader draws it. */
function proseOf(block: PlacedBlock): PlacedText | null {
  const skipped = isCaptioned(block) || block.type === 'heading' || block.type === 'preformatted';
  return skipped ? null : block.text;
}

/** By block, the offsets in the canonical text (UTF-16) at which the text mentions it, ascending. */
export function mentionsOf(
  blocks: readonly PlacedBlock[],
  find: FindReferences,
): Map<number, number[]> {
  const mentions = new Map<number, number[]>();
  blocks.forEach((block, index) => {
    const text = proseOf(block);
    for (const { start, block: target } of text ? find(text.text, index) : []) {
      mentions.set(target, [...(mentions.get(target) ?? []), (text?.start ?? 0) + start]);
    }
  });
  return mentions;
}
