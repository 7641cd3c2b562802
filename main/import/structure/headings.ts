/** Chooses the headings among the nodes, and gives each its level. */
import { normaliseHeading } from './contents';
import type { Contents } from './contents';
import { isTicked } from './bullet';
import { climateOf, THRESHOLD, weighHeading } from './heading-score';
import type { Candidate } from './heading-score';
import { levelHeadings } from './heading-levels';
import type { ItemNode, Node, TextNode } from './node';
import { isBackMatter, isMatter } from './matter';
import { readNumbering } from './numbering';
import { headingShape } from './heading-shape';
import { endsClause, endsSentence } from './sentence';

export interface Headings {
  readonly nodes: readonly Node[];
  /** Level of each heading by the index of its node. */
  readonly levels: ReadonlyMap<number, number>;
  /** Score of each text that was weighed, by the index of its node. */
  readonly candidates: ReadonlyMap<number, Candidate>;
}

/** Whether two items count on from one to the other: one list, not two headings. */
const countsOn = (first: Node | undefined, second: Node | undefined): boolean =>
  first?.kind === 'item' &&
  second?.kind === 'item' &&
  first.bullet.family === second.bullet.family &&
  first.bullet.number !== null &&
  second.bullet.number === first.bullet.number + 1;

/** A numbered line that reads as a list item may be a numbered heading: "1. 行业概况" above paragraphs. */
function isNumberedHeading(
  nodes: readonly Node[],
  index: number,
  item: ItemNode,
  contents: Contents,
): boolean {
  const { piece, bullet } = item;
  const next = nodes[index + 1];
  if (piece.hints.list || bullet.number === null || bullet.family === 'letter') return false;
  const named = contents.entries.has(normaliseHeading(piece.text)) || isMatter(bullet.text);
  if (next && named && !endsSentence(piece.text)) return true;
  if (piece.width > 45 || endsSentence(piece.text) || !readNumbering(piece.text)) return false;
  if (!next || countsOn(nodes[index - 1], item) || countsOn(item, next)) return false;
  if (next.kind === 'item') return next.bullet.family !== bullet.family;
  return (
    next.kind !== 'text' ||
    next.piece.width > piece.width * 1.2 ||
    endsClause(next.piece.text) ||
    isTicked(next.piece.text) ||
    headingShape(next.piece).possible
  );
}

/** Gives numbered items that stand above something of their own back to the texts, to be weighed. */
function releaseNumbered(nodes: readonly Node[], contents: Contents): Node[] {
  return nodes.map((node, index): Node => {
    if (node.kind !== 'item' || !isNumberedHeading(nodes, index, node, contents)) return node;
    const text: TextNode = { kind: 'text', order: node.order, piece: node.piece };
    return text;
  });
}

interface Chosen {
  readonly index: number;
  readonly candidate: Candidate;
  given: number | null;
}

/** With this many headings marked by the format itself, an unmarked line needs more to be one. */
const MARKED = 3;
const STRICTER = 1.25;
/** Sizes of type suggest headings without saying that there are no others. */
const SOMEWHAT_STRICTER = 0.5;

/**
 * Levels that the format gives are taken from 1 on, as the title took one of them; and not at all where all
 * are the same, as converters that know no levels write them.
 */
function settleGiven(chosen: readonly Chosen[]): void {
  const given = chosen.flatMap((heading) => heading.given ?? []);
  const least = given.reduce((low, level) => Math.min(low, level), 6);
  const flat = given.every((level) => level === least);
  for (const heading of chosen) {
    if (heading.given !== null) heading.given = flat ? null : heading.given - least + 1;
  }
}

/** Weighs every text and levels those that are headings. */
export function chooseHeadings(joined: readonly Node[], contents: Contents): Headings {
  const nodes = releaseNumbered(joined, contents);
  const climate = climateOf(nodes);
  const trusts = nodes.flatMap((node) =>
    node.kind === 'text' && node.piece.hints.heading ? [node.piece.hints.heading.trust] : [],
  );
  const certain = trusts.filter((trust) => trust === 'certain').length;
  const more = certain >= MARKED ? STRICTER : trusts.length >= MARKED ? SOMEWHAT_STRICTER : 0;
  const candidates = new Map<number, Candidate>();
  const chosen: Chosen[] = [];
  nodes.forEach((node, index) => {
    const candidate = weighHeading(nodes, index, climate, contents);
    if (!candidate || node.kind !== 'text') return;
    candidates.set(index, candidate);
    const { heading } = node.piece.hints;
    // Type sizes may say that the disclaimer belongs to the last chapter; its word says better.
    const isBack = heading?.trust === 'likely' && isBackMatter(node.piece.text);
    const given = isBack ? null : (heading?.level ?? null);
    if (candidate.score < THRESHOLD + (given === null ? more : 0)) return;
    chosen.push({ index, candidate, given });
  });
  settleGiven(chosen);
  const levels = levelHeadings(
    chosen.map(({ candidate, given }) => ({ shape: candidate.shape, given })),
  );
  const headed = new Set(chosen.map(({ index }) => index));
  return {
    nodes: nodes.map((node, index) => (headed.has(index) ? node : (joined[index] ?? node))),
    levels: new Map(chosen.map(({ index }, at) => [index, levels[at] ?? 1])),
    candidates,
  };
}
