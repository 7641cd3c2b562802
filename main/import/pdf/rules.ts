/** Rules that belong together: pieces of one line joined, and lines that meet as one net. */
import type { Box } from './geometry';
import type { Rule } from './page-content';

/** Rules this near to each other are one. */
const SAME = 2;
/** A line drawn cell by cell may have gaps. */
const GAP = 4;
/** How near two rules have to come to meet. */
const MEET = 3.5;
const MAX_RULES = 4_000;

export const boxOfRule = ({ horizontal, at, from, to }: Rule): Box =>
  horizontal
    ? { left: from, right: to, top: at, bottom: at }
    : { left: at, right: at, top: from, bottom: to };

/** Joins the pieces of one line. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const joined: Rule[] = [];
  const sorted = rules
    .slice(0, MAX_RULES)
    .toSorted(
      (a, b) => Number(a.horizontal) - Number(b.horizontal) || a.at - b.at || a.from - b.from,
    );
  for (const rule of sorted) {
    let at = joined.length - 1;
    let into = -1;
    for (; at >= 0; at--) {
      const other = joined[at];
      if (!other || other.horizontal !== rule.horizontal || rule.at - other.at > SAME) break;
      if (rule.from <= other.to + GAP && other.from <= rule.to + GAP) into = at;
    }
    const other = joined[into];
    if (other)
      joined[into] = {
        ...other,
        from: Math.min(other.from, rule.from),
        to: Math.max(other.to, rule.to),
      };
    else joined.push(rule);
  }
  return joined;
}

function meet(a: Rule, b: Rule): boolean {
  if (a.horizontal === b.horizontal) return false;
  return (
    a.at >= b.from - MEET && a.at <= b.to + MEET && b.at >= a.from - MEET && b.at <= a.to + MEET
  );
}

/** Groups rules that hang together. */
export function netsOf(rules: readonly Rule[]): Rule[][] {
  const parent = rules.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  const upright = rules.flatMap((rule, index) => (rule.horizontal ? [] : [{ rule, index }]));
  rules.forEach((rule, index) => {
    if (!rule.horizontal) return;
    for (const other of upright)
      if (meet(rule, other.rule)) parent[find(other.index)] = find(index);
  });
  const nets = new Map<number, Rule[]>();
  rules.forEach((rule, index) => {
    const root = find(index);
    const net = nets.get(root);
    if (net) net.push(rule);
    else nets.set(root, [rule]);
  });
  return [...nets.values()];
}

/** Distinct positions in order, those closer than `MEET` taken as one. */
export function positionsOf(values: readonly number[]): number[] {
  const positions: number[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = positions.at(-1);
    if (last === undefined || value - last > MEET) positions.push(value);
  }
  return positions;
}
