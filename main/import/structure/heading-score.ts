/**
 * Which texts are headings: an explainable sum of evidence from the line's own shape and from what stands
 * around it. A score of `THRESHOLD` or more makes a heading; one near it is reported as a doubt.
 */
import { isTicked } from './bullet';
import { headingShape, isLeadIn } from './heading-shape';
import type { HeadingShape } from './heading-shape';
import { normaliseHeading } from './contents';
import type { Contents } from './contents';
import { isBackMatter } from './matter';
import type { Node } from './node';
import { endsSentence } from './sentence';

export const THRESHOLD = 2.5;
export const MARGIN = 0.75;

export interface Candidate {
  readonly shape: HeadingShape;
  readonly score: number;
  /** The evidence, by name, for tests and for the person who asks why. */
  readonly reasons: Readonly<Record<string, number>>;
}

/** What the file as a whole looks like. */
export interface Climate {
  /** Median width of its paragraphs, in em. */
  readonly paragraph: number;
  /** Share of its texts that stand apart by a blank line. */
  readonly spaced: boolean;
}

type Neighbour = 'none' | 'paragraph' | 'short' | 'item' | 'long-item' | 'exhibit' | 'unfinished';

/** A headline in a list of them. */
const BRACKETED = /^【.*】$/u;
const isBracketed = (node: Node | undefined): boolean =>
  node?.kind === 'text' && BRACKETED.test(node.piece.text);

function neighbourOf(node: Node | undefined): Neighbour {
  if (!node) return 'none';
  if (node.kind === 'figure' || node.kind === 'table') return 'exhibit';
  if (node.kind === 'item')
    return node.piece.width > 40 && endsSentence(node.piece.text) ? 'long-item' : 'item';
  const { text, width } = node.piece;
  if (BRACKETED.test(text)) return 'item';
  if (endsSentence(text) || width > 60 || isTicked(text)) return 'paragraph';
  return 'short';
}

/** Length of the run of short unfinished texts that a node stands in. */
function shortRun(nodes: readonly Node[], index: number): number {
  let from = index;
  let to = index;
  while (from > 0 && index - from < 8 && neighbourOf(nodes[from - 1]) === 'short') from--;
  while (to < nodes.length - 1 && to - index < 8 && neighbourOf(nodes[to + 1]) === 'short') to++;
  return to - from + 1;
}

const NUMBERED: Readonly<Record<string, number>> = {
  part: 3,
  chapter: 3,
  section: 3,
  han: 2.5,
  'han-bracket': 2,
  'decimal-1': 1,
  'decimal-2': 2.5,
  'decimal-3': 2.5,
  'decimal-4': 2.5,
  bracket: 0.5,
  circled: 0,
};

function shapeEvidence(shape: HeadingShape, climate: Climate): Record<string, number> {
  const reasons: Record<string, number> = {};
  if (shape.matter) reasons['matter word'] = 3.5;
  if (shape.part) reasons['part word'] = 2;
  if (shape.numbering) reasons['numbering'] = NUMBERED[shape.numbering.scheme] ?? 0;
  if (shape.bold) reasons['bold'] = 2;
  if (shape.width <= 20) reasons['short'] = 1;
  else if (shape.width <= 32) reasons['short'] = 0.75;
  else if (shape.width > 45) reasons['long'] = -1.5;
  if (shape.width < climate.paragraph * 0.45) reasons['shorter than paragraphs'] = 0.5;
  if (isLeadIn(shape)) reasons['lead-in'] = -3;
  else if (!/[？?！!]["”』」）)]*$/u.test(shape.text)) reasons['no final punctuation'] = 1;
  return reasons;
}

const AFTER: Readonly<Record<Neighbour, number>> = {
  paragraph: 1.5,
  exhibit: 1,
  item: 0.5,
  'long-item': 1,
  short: 0.25,
  unfinished: 0,
  none: -3,
};
const BEFORE: Readonly<Record<Neighbour, number>> = {
  paragraph: 0.5,
  exhibit: 0.5,
  item: 0.5,
  'long-item': 0.5,
  none: 0.5,
  short: 0,
  unfinished: -1,
};

/** Whether the node before is a heading by its own words: a first section follows it at once. */
function isOpening(node: Node | undefined): boolean {
  if (node?.kind !== 'text') return false;
  const shape = headingShape(node.piece);
  return shape.possible && (shape.matter || shape.part || shape.numbering !== null);
}

/** Schemes whose numbers count headings and hardly ever items. */
const COUNTED: ReadonlySet<string> = new Set([
  'part',
  'chapter',
  'section',
  'han',
  'han-bracket',
  'decimal-2',
  'decimal-3',
]);

/** How far away, in nodes, the number before or after stands at most. */
const NEXT_NUMBER = 60;

/** Whether a possible heading near this one has the number before, or after, its own. */
function isCounted(nodes: readonly Node[], index: number, shape: HeadingShape): boolean {
  const { numbering } = shape;
  if (!numbering || !COUNTED.has(numbering.scheme)) return false;
  const isNeighbour = (node: Node | undefined): boolean => {
    if (node?.kind !== 'text') return false;
    const other = headingShape(node.piece);
    return (
      other.possible &&
      other.numbering?.scheme === numbering.scheme &&
      other.numbering.prefix === numbering.prefix &&
      Math.abs(other.numbering.number - numbering.number) === 1
    );
  };
  for (let by = 1; by <= NEXT_NUMBER; by++)
    if (isNeighbour(nodes[index - by]) || isNeighbour(nodes[index + by])) return true;
  return false;
}

/** Weighs one text node of the sequence. */
export function weighHeading(
  nodes: readonly Node[],
  index: number,
  climate: Climate,
  contents: Contents,
): Candidate | null {
  const node = nodes[index];
  if (node?.kind !== 'text') return null;
  const { hints } = node.piece;
  const shape = headingShape(node.piece);
  if (hints.heading?.trust === 'certain')
    return { shape, score: 10, reasons: { 'its format says so': 10 } };
  if (hints.role || !shape.possible) return null;
  const reasons = shapeEvidence(shape, climate);
  if (hints.heading) reasons['its format suggests it'] = 3;
  if ((hints.size ?? 1) > 1.12) reasons['large type'] = 2.5;
  if (contents.entries.has(normaliseHeading(shape.text))) reasons['named in the contents'] = 2.5;
  reasons['what follows'] = AFTER[neighbourOf(nodes[index + 1])];
  reasons['what precedes'] = isOpening(nodes[index - 1])
    ? 0.75
    : BEFORE[neighbourOf(nodes[index - 1])];
  const next = nodes[index + 1];
  if (climate.spaced && node.piece.gap > 0 && next?.kind === 'text' && next.piece.gap > 0)
    reasons['stands apart'] = 0.25;
  if (index === 0 && node.piece.page && node.piece.gap === 0 && climate.spaced)
    reasons['right under the title'] = -1.5;
  if (
    isBracketed(node) &&
    (isBracketed(nodes[index - 1]) || neighbourOf(nodes[index + 1]) !== 'paragraph')
  )
    reasons['one of several headlines'] = -4;
  const counted = isCounted(nodes, index, shape);
  if (counted) reasons['counts on'] = 1.5;
  const run = shortRun(nodes, index);
  if (run >= 4 && !counted && !isBackMatter(shape.text))
    reasons['run of short lines'] = -1.5 - Math.min(2, (run - 4) * 0.5);
  const score = Object.values(reasons).reduce((sum, value) => sum + value, -1);
  return { shape, score, reasons };
}

/** The climate of a sequence of nodes. */
export function climateOf(nodes: readonly Node[]): Climate {
  const widths: number[] = [];
  let texts = 0;
  let apart = 0;
  for (const node of nodes) {
    if (node.kind !== 'text') continue;
    texts++;
    if (node.piece.gap > 0) apart++;
    if (endsSentence(node.piece.text)) widths.push(node.piece.width);
  }
  widths.sort((a, b) => a - b);
  return { paragraph: widths[widths.length >> 1] ?? 60, spaced: apart > texts / 2 };
}
