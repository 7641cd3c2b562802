/**
 * Levels of headings: each belongs to a class (a numbering scheme, a part word, matter, plain), the classes
 * that a report uses nest in a fixed order, and a heading's level is the depth of its class. A run of
 * colon-names ("Descript：…", "Harvey: …") below a plain heading nests one deeper.
 */
import { isBackMatter, isContainer } from './matter';
import { SCHEMES } from './numbering';
import type { Scheme } from './numbering';
import type { HeadingShape } from './heading-shape';

export type HeadingClass =
  'outer' | 'container' | 'inner-matter' | 'part-word' | Scheme | 'capitals' | 'plain' | 'name';

export interface LevelInput {
  readonly shape: HeadingShape;
  /** A level that the format itself gives, or null. */
  readonly given: number | null;
}

const NAME = /^([^：:，。？]{1,24}?)\s?[：:]\s?\S/u;
/** How many colon-names in a row make a series. */
const SERIES = 2;

/** The name before a heading's colon; empty where there is none. */
export const colonName = (text: string): string => NAME.exec(text)?.[1]?.trim() ?? '';

/** True for Latin words of which every letter is a capital, which stand above headings that are not. */
const isCapitals = (text: string): boolean =>
  /\p{Lu}{4}/u.test(text) && !/\p{Ll}|\p{Script=Han}/u.test(text);

function baseClass(shape: HeadingShape): HeadingClass {
  if (shape.numbering) return shape.numbering.scheme;
  if (shape.part) return 'part-word';
  if (isContainer(shape.text)) return 'container';
  if (shape.matter) return 'outer';
  if (isCapitals(shape.text)) return 'capitals';
  return colonName(shape.text) === '' ? 'plain' : 'name';
}

/** Colon-names are a class of their own only in a series that follows a plain or numbered heading. */
function settleNames(classes: HeadingClass[]): void {
  for (let index = 0; index < classes.length;) {
    if (classes[index] !== 'name') {
      index++;
      continue;
    }
    let end = index;
    while (classes[end] === 'name') end++;
    const parent = classes[index - 1];
    const nests =
      end - index >= SERIES && parent !== undefined && !/^(?:outer|container|part)/.test(parent);
    if (!nests) classes.fill('plain', index, end);
    index = end;
  }
}

/** Matter inside a body that a container word opened nests with the body's parts. */
function settleMatter(classes: HeadingClass[], inputs: readonly LevelInput[]): void {
  const body = classes.indexOf('container');
  if (body < 0) return;
  for (let index = body + 1; index < classes.length; index++) {
    const text = inputs[index]?.shape.text ?? '';
    if (classes[index] === 'outer' && !isBackMatter(text)) classes[index] = 'inner-matter';
  }
}

const isNumbered = (name: HeadingClass): boolean =>
  name !== 'outer' && ORDER.indexOf(name) <= SCHEMES.length;

/** Plain headings before the first number of a numbered report are those of its cover, beside the abstract. */
function settleFront(classes: HeadingClass[]): void {
  if (classes.includes('container')) return;
  const first = classes.findIndex(isNumbered);
  for (let index = 0; index < first; index++)
    if (classes[index] === 'plain' || classes[index] === 'name') classes[index] = 'outer';
}

const ORDER: readonly HeadingClass[] = ['part-word', ...SCHEMES, 'capitals', 'plain', 'name'];

/** Depth of each class that occurs, from 1 below `base`. */
function depthsOf(classes: readonly HeadingClass[], base: number): Map<HeadingClass, number> {
  const used = ORDER.filter((name) => classes.includes(name));
  const depths = new Map<HeadingClass, number>();
  let depth = base;
  for (const name of used) {
    const same = name === 'part' && depths.has('part-word');
    if (!same) depth++;
    depths.set(name, depth);
  }
  depths.set('outer', 1);
  depths.set('container', 1);
  depths.set('inner-matter', base + 1);
  return depths;
}

/**
 * A level for each heading, from 1 to 6: one more than the number of headings that enclose it. So no level is
 * skipped where a class has no parent, and siblings of one class stay on one level.
 */
export function levelHeadings(inputs: readonly LevelInput[]): number[] {
  const classes = inputs.map((input) => baseClass(input.shape));
  settleNames(classes);
  settleMatter(classes, inputs);
  settleFront(classes);
  const body = classes.indexOf('container');
  const inner = depthsOf(classes.slice(Math.max(0, body)), body >= 0 ? 1 : 0);
  const front = body >= 0 ? depthsOf(classes.slice(0, body), 1) : inner;
  const marked = inputs.some((input) => input.given !== null);
  const enclosing: number[] = [];
  let lastGiven = 0;
  return inputs.map((input, index) => {
    const name = classes[index] ?? 'plain';
    lastGiven = input.given ?? lastGiven;
    const inferred = (index < body ? front : inner).get(name) ?? 1;
    const depth = input.given ?? (marked && name !== 'outer' ? lastGiven + 1 : inferred);
    while (enclosing.length > 0 && (enclosing.at(-1) ?? 0) >= depth) enclosing.pop();
    enclosing.push(depth);
    return Math.min(6, enclosing.length);
  });
}
