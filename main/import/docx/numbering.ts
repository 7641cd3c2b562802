/** Word's automatic numbering: what it prints before each numbered paragraph. */
import { attributeOf, childOf, childrenOf, type XmlElement } from '../xml/xml-tree';
import { formatNumber, readableBullet } from './number-format';
import type { NumberingRef } from './styles';
import { toggleOf, valueOf } from './word-package';

interface Level {
  readonly format: string;
  /** "%1.%2": each `%n` stands for the number of level n. */
  readonly text: string;
  readonly start: number;
  /** All numbers in it are printed in digits. */
  readonly isLegal: boolean;
  /** The level, from 1, after which it begins anew; 0 for never. */
  readonly restart: number | undefined;
  readonly style: string | undefined;
}

export interface PrintedNumber {
  /** As printed, without the space after it: "1.", "第一章", "•". */
  readonly marker: string;
  readonly isBullet: boolean;
  readonly level: number;
  /** The same for all paragraphs of one list. */
  readonly list: string;
}

const DEEPEST = 8;
const integer = (value: string | undefined, otherwise: number): number => {
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) ? number : otherwise;
};

function readLevel(element: XmlElement): Level {
  const restart = integer(valueOf(element, 'lvlRestart'), -1);
  return {
    format: valueOf(element, 'numFmt') ?? 'decimal',
    text: valueOf(element, 'lvlText') ?? '',
    start: integer(valueOf(element, 'start'), 1),
    isLegal: toggleOf(element, 'isLgl') ?? false,
    restart: restart < 0 ? undefined : restart,
    style: valueOf(element, 'pStyle'),
  };
}

function readLevels(parent: XmlElement): Map<number, Level> {
  return new Map(
    childrenOf(parent, 'lvl').map((level) => [
      integer(attributeOf(level, 'ilvl'), 0),
      readLevel(level),
    ]),
  );
}

interface List {
  /** Lists with one key count together. */
  readonly key: string;
  readonly levels: ReadonlyMap<number, Level>;
}

export class Numbering {
  readonly #lists = new Map<string, List>();
  /** By list, then by level. */
  readonly #counters = new Map<string, Map<number, number>>();

  constructor(root: XmlElement | undefined) {
    const abstracts = new Map<string, Map<number, Level>>();
    for (const element of root ? childrenOf(root, 'abstractNum') : [])
      abstracts.set(attributeOf(element, 'abstractNumId') ?? '', readLevels(element));
    for (const element of root ? childrenOf(root, 'num') : []) {
      const id = attributeOf(element, 'numId') ?? '';
      const abstract = valueOf(element, 'abstractNumId') ?? '';
      const levels = new Map(abstracts.get(abstract));
      const overrides = childrenOf(element, 'lvlOverride');
      for (const override of overrides) applyOverride(levels, override);
      this.#lists.set(id, {
        key: overrides.length > 0 ? `num-${id}` : `abstract-${abstract}`,
        levels,
      });
    }
  }

  /** Counts a paragraph; null where it is not numbered. `style` is its style's id, which may choose the level. */
  next(ref: NumberingRef | undefined, style: string | undefined): PrintedNumber | null {
    if (!ref || ref.id === '0') return null;
    const list = this.#lists.get(ref.id);
    if (!list) return null;
    const ofStyle = [...list.levels].find(
      ([, level]) => level.style === style && style !== undefined,
    );
    const at = Math.min(ref.level ?? ofStyle?.[0] ?? 0, DEEPEST);
    const level = list.levels.get(at);
    if (!level) return null;
    const counters = this.#count(list, at, level);
    const isBullet = level.format === 'bullet';
    const marker = isBullet
      ? readableBullet(level.text)
      : level.text.replace(/%([1-9])/g, (_, digit: string) =>
          this.#print(list, counters, Number(digit) - 1, level.isLegal),
        );
    return { marker: marker.trim(), isBullet, level: at, list: `num-${ref.id}` };
  }

  #count(list: List, at: number, level: Level): ReadonlyMap<number, number> {
    const counters = this.#counters.get(list.key) ?? new Map<number, number>();
    this.#counters.set(list.key, counters);
    counters.set(at, (counters.get(at) ?? level.start - 1) + 1);
    for (let deeper = at + 1; deeper <= DEEPEST; deeper += 1) {
      const { restart } = list.levels.get(deeper) ?? {};
      if (restart === undefined || (restart > 0 && at < restart)) counters.delete(deeper);
    }
    return counters;
  }

  #print(list: List, counters: ReadonlyMap<number, number>, at: number, isLegal: boolean): string {
    const level = list.levels.get(at);
    const number = counters.get(at) ?? level?.start ?? 1;
    return formatNumber(number, isLegal ? 'decimal' : (level?.format ?? 'decimal'));
  }
}

function applyOverride(levels: Map<number, Level>, override: XmlElement): void {
  const at = integer(attributeOf(override, 'ilvl'), 0);
  const whole = childOf(override, 'lvl');
  const level = whole ? readLevel(whole) : levels.get(at);
  const start = valueOf(override, 'startOverride');
  if (level) levels.set(at, start === undefined ? level : { ...level, start: integer(start, 1) });
}
