/** The chapters of a report as a tree, and as the rows that are to be seen of it. */
import type { Annotation } from '../../preload/contract/annotation';
import { lastAtMost } from '../state/reader-blocks';
import type { Heading } from '../state/reader-blocks';
import { rangeOf } from '../state/reader-held';

export interface OutlineNode {
  readonly heading: Heading;
  /** From 1; a level that the report skips is not counted. */
  readonly depth: number;
  readonly parent: OutlineNode | null;
  readonly children: OutlineNode[];
}

/** The tree of headings in reading order; one of a deeper level belongs to the last shallower one before it. */
export function outlineTree(headings: readonly Heading[]): OutlineNode[] {
  const roots: OutlineNode[] = [];
  const path: OutlineNode[] = [];
  for (const heading of headings) {
    while (path.length > 0 && (path.at(-1)?.heading.level ?? 0) >= heading.level) path.pop();
    const parent = path.at(-1) ?? null;
    const node: OutlineNode = { heading, depth: path.length + 1, parent, children: [] };
    (parent?.children ?? roots).push(node);
    path.push(node);
  }
  return roots;
}

export interface OutlineRow {
  readonly node: OutlineNode;
  /** Null for a chapter without chapters in it. */
  readonly expanded: boolean | null;
  readonly position: number;
  readonly siblings: number;
}

/** The rows to be seen: all but those in a closed chapter. `closed` has block indices. */
export function visibleRows(
  nodes: readonly OutlineNode[],
  closed: ReadonlySet<number>,
): OutlineRow[] {
  return nodes.flatMap((node, at) => {
    const expanded = node.children.length > 0 ? !closed.has(node.heading.block) : null;
    const row = { node, expanded, position: at + 1, siblings: nodes.length };
    return expanded === true ? [row, ...visibleRows(node.children, closed)] : [row];
  });
}

/** A long outline opens with its deeper chapters closed: block indices of what is closed at first. */
export function closedAtFirst(nodes: readonly OutlineNode[], count: number): Set<number> {
  const LONG = 400;
  if (count <= LONG) return new Set();
  const inner = (node: OutlineNode): number[] =>
    node.children.length === 0 ? [] : [node.heading.block, ...node.children.flatMap(inner)];
  return new Set(nodes.flatMap(inner));
}

/** The rows' node for a chapter: itself, or the closed chapter around it that is to be seen. */
export function shownFor(
  rows: readonly OutlineRow[],
  nodes: ReadonlyMap<number, OutlineNode>,
  block: number | null,
): number | null {
  const seen = new Set(rows.map((row) => row.node.heading.block));
  let node = block === null ? null : (nodes.get(block) ?? null);
  while (node && !seen.has(node.heading.block)) node = node.parent;
  return node?.heading.block ?? null;
}

/** All nodes by their block. */
export function nodesByBlock(roots: readonly OutlineNode[]): Map<number, OutlineNode> {
  const all = new Map<number, OutlineNode>();
  const add = (node: OutlineNode) => {
    all.set(node.heading.block, node);
    node.children.forEach(add);
  };
  roots.forEach(add);
  return all;
}

/** How many annotations begin in each chapter itself, before the next heading of any level; by block index. */
export function countByChapter(
  headings: readonly Heading[],
  annotations: Iterable<Annotation>,
): Map<number, number> {
  const starts = headings.map((heading) => heading.start);
  const counts = new Map<number, number>();
  for (const annotation of annotations) {
    const range = rangeOf(annotation);
    const heading = range && headings[lastAtMost(starts, range.start)];
    if (heading) counts.set(heading.block, (counts.get(heading.block) ?? 0) + 1);
  }
  return counts;
}

/** What a row shows: its own annotations and, when it is closed, those of the chapters in it. */
export function countOfRow(row: OutlineRow, counts: ReadonlyMap<number, number>): number {
  const own = counts.get(row.node.heading.block) ?? 0;
  if (row.expanded !== false) return own;
  const all = (node: OutlineNode): number =>
    node.children.reduce((sum, child) => sum + all(child), counts.get(node.heading.block) ?? 0);
  return all(row.node);
}
