/** Tables that rules draw: full nets, and stacks of level rules with text in columns between them. */
import { areaOf, heightOf, holdsCentre, widthOf } from './geometry';
import type { Box } from './geometry';
import { divideColumns } from './inner-columns';
import { toLines } from './line';
import type { Line } from './line';
import type { Rule } from './page-content';
import { netsOf, positionsOf } from './rules';
import type { Segment } from './segment';
import { cellText, columnsOf, textRows } from './text-grid';

export interface TableBlock {
  readonly kind: 'table';
  readonly box: Box;
  readonly rows: readonly (readonly string[])[];
}

const MAX_CELLS = 20_000;

interface Lattice {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly rules: readonly Rule[];
}

function latticeOf(net: readonly Rule[]): Lattice | null {
  const level = net.filter((rule) => rule.horizontal);
  const upright = net.filter((rule) => !rule.horizontal);
  if (level.length < 2 || upright.length < 1) return null;
  const xs = positionsOf([
    ...upright.map(({ at }) => at),
    Math.min(...level.map(({ from }) => from)),
    Math.max(...level.map(({ to }) => to)),
  ]);
  const ys = positionsOf([
    ...level.map(({ at }) => at),
    Math.min(...upright.map(({ from }) => from)),
    Math.max(...upright.map(({ to }) => to)),
  ]);
  const cells = (xs.length - 1) * (ys.length - 1);
  if (xs.length < 3 || ys.length < 3 || cells > MAX_CELLS) return null;
  return { xs, ys, rules: net };
}

/** Whether a rule of the lattice runs along `at` and covers the place `across`. */
function isDrawn({ rules }: Lattice, horizontal: boolean, at: number, across: number): boolean {
  return rules.some(
    (rule) =>
      rule.horizontal === horizontal &&
      Math.abs(rule.at - at) < 4 &&
      rule.from - 2 <= across &&
      rule.to + 2 >= across,
  );
}

/** For each cell of the lattice the first cell, in reading order, of the merged cell that it belongs to. */
function mergedCells(lattice: Lattice): number[] {
  const { xs, ys } = lattice;
  const columns = xs.length - 1;
  const owner = Array.from({ length: columns * (ys.length - 1) }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (owner[at] !== at) at = owner[at] ?? at;
    return at;
  };
  const merge = (a: number, b: number): void => {
    const [low, high] = [root(a), root(b)].toSorted((p, q) => p - q);
    if (low !== undefined && high !== undefined) owner[high] = low;
  };
  for (let row = 0; row < ys.length - 1; row++)
    for (let column = 0; column < columns; column++) {
      const middleX = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
      const middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
      const index = row * columns + column;
      if (column + 1 < columns && !isDrawn(lattice, false, xs[column + 1] ?? 0, middleY))
        merge(index, index + 1);
      if (row + 2 < ys.length && !isDrawn(lattice, true, ys[row + 1] ?? 0, middleX))
        merge(index, index + columns);
    }
  return owner.map((_, index) => root(index));
}

const cellIndex = (edges: readonly number[], value: number): number => {
  const next = edges.findIndex((edge) => edge > value);
  return next < 0 ? edges.length - 2 : Math.max(0, next - 1);
};

/** Lines of one band, if every cell with text has as many of them, each level with its neighbours. */
function levelLines(cells: readonly (readonly Segment[])[]): Line[][] | null {
  const filled = cells.map((cell) => toLines(cell)).filter((lines) => lines.length > 0);
  const [first] = filled;
  if (!first || first.length < 2 || filled.length < 2) return null;
  const even = filled.every(
    (lines) =>
      lines.length === first.length &&
      lines.every(
        (line, index) => Math.abs(line.baseline - (first[index]?.baseline ?? 0)) < line.size * 0.4,
      ),
  );
  return even && first.length >= 3 ? cells.map((cell) => toLines(cell)) : null;
}

/** The cells of a lattice. A band that rules leave undivided but whose lines stand level is as many rows. */
function latticeRows(lattice: Lattice, segments: readonly Segment[]): string[][] {
  const { xs, ys } = lattice;
  const columns = xs.length - 1;
  const owners = mergedCells(lattice);
  const cells = new Map<number, Segment[]>();
  for (const segment of segments) {
    const { box } = segment;
    const column = cellIndex(xs, Math.min((box.left + box.right) / 2, box.left + segment.size));
    const row = cellIndex(ys, (box.top + box.bottom) / 2);
    const owner = owners[row * columns + column] ?? 0;
    const cell = cells.get(owner);
    if (cell) cell.push(segment);
    else cells.set(owner, [segment]);
  }
  const rows: (readonly Segment[])[][] = [];
  for (let row = 0; row < ys.length - 1; row++) {
    const band = Array.from(
      { length: columns },
      (_, column) => cells.get(row * columns + column) ?? [],
    );
    const lines = levelLines(band);
    if (lines) {
      const count = Math.max(...lines.map((cell) => cell.length));
      for (let at = 0; at < count; at++) rows.push(lines.map((cell) => cell[at]?.segments ?? []));
    } else rows.push(band);
  }
  return withoutEmpty(divideColumns(rows).map((row) => row.map(cellText)));
}

/** Rows and columns that hold nothing, as doubled rules and gaps between cells make them, go. */
function withoutEmpty(rows: readonly string[][]): string[][] {
  const kept = rows.filter((row) => row.some((cell) => cell !== ''));
  const width = kept[0]?.length ?? 0;
  const used = Array.from({ length: width }, (_, column) => kept.some((row) => row[column] !== ''));
  return kept.map((row) => row.filter((_, column) => used[column]));
}

function latticeTable(lattice: Lattice, segments: readonly Segment[]): TableBlock | null {
  const { xs, ys } = lattice;
  const box = { left: xs[0] ?? 0, right: xs.at(-1) ?? 0, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 };
  const inside = segments.filter((segment) => holdsCentre(box, segment.box));
  const rows = latticeRows(lattice, inside);
  const filled = rows.flat().filter((cell) => cell !== '').length;
  if (rows.length < 2 || (rows[0]?.length ?? 0) < 2 || filled < 4) return null;
  return { kind: 'table', box, rows };
}

/** Level rules of nearly the same extent, top to bottom. */
function stacksOf(rules: readonly Rule[]): Rule[][] {
  const stacks: Rule[][] = [];
  for (const rule of rules.toSorted((a, b) => a.at - b.at)) {
    if (rule.to - rule.from < 60) continue;
    const stack = stacks.find(([first]) => {
      if (!first) return false;
      const width = Math.max(first.to - first.from, rule.to - rule.from);
      return (
        Math.abs(first.from - rule.from) < width * 0.06 + 4 &&
        Math.abs(first.to - rule.to) < width * 0.06 + 4
      );
    });
    if (stack) stack.push(rule);
    else stacks.push([rule]);
  }
  return stacks.filter((stack) => stack.length >= 2);
}

/** Whether the lines between two rules are rows: most of them are parted by wide gaps. */
function isTabular(lines: readonly Line[], width: number): boolean {
  if (lines.length === 0) return false;
  const parted = lines.filter((line) => line.segments.length >= 2).length;
  const prose = lines.filter(
    (line) =>
      line.segments.length === 1 && widthOf(line.box) > width * 0.6 && line.text.length > 24,
  ).length;
  return parted >= Math.max(1, lines.length * 0.5) && prose <= lines.length * 0.15;
}

function stackTables(stack: readonly Rule[], segments: readonly Segment[]): TableBlock[] {
  const tables: TableBlock[] = [];
  let bands: { box: Box; lines: Line[] }[] = [];
  const close = (): void => {
    const lines = bands.flatMap((band) => band.lines);
    const first = bands[0]?.box;
    const last = bands.at(-1)?.box;
    bands = [];
    if (!first || !last || lines.length < 2) return;
    const columns = columnsOf(lines.map((line) => line.segments));
    if (columns.length < 2) return;
    const rows = withoutEmpty(textRows(lines, columns));
    if (rows.length >= 2)
      tables.push({ kind: 'table', box: { ...first, bottom: last.bottom }, rows });
  };
  for (let index = 0; index + 1 < stack.length; index++) {
    const [upper, lower] = [stack[index], stack[index + 1]];
    if (!upper || !lower) continue;
    const box = {
      left: Math.min(upper.from, lower.from) - 3,
      right: Math.max(upper.to, lower.to) + 3,
      top: upper.at,
      bottom: lower.at,
    };
    if (heightOf(box) < 5) continue;
    const lines = toLines(segments.filter((segment) => holdsCentre(box, segment.box)));
    if (isTabular(lines, widthOf(box))) bands.push({ box, lines });
    else close();
  }
  close();
  return tables;
}

/** Of a net within another one only the outer is a table: it holds the text of both. */
function dropInner(tables: TableBlock[]): void {
  for (let at = tables.length - 1; at >= 0; at--) {
    const inner = tables[at];
    const isInside = tables.some(
      (outer) =>
        inner !== undefined &&
        outer !== inner &&
        areaOf(outer.box) > areaOf(inner.box) &&
        holdsCentre(outer.box, inner.box),
    );
    if (isInside) tables.splice(at, 1);
  }
}

/**
 * The tables that the rules of a page draw. `rules` are joined ones. A box around a paragraph, or a single row or
 * column, is no table.
 */
export function ruledTables(rules: readonly Rule[], segments: readonly Segment[]): TableBlock[] {
  const tables: TableBlock[] = [];
  const loose: Rule[] = [];
  for (const net of netsOf(rules)) {
    const lattice = latticeOf(net);
    const table = lattice ? latticeTable(lattice, segments) : null;
    if (table) tables.push(table);
    else loose.push(...net.filter((rule) => rule.horizontal));
  }
  dropInner(tables);
  const free = segments.filter(
    (segment) => !tables.some((table) => holdsCentre(table.box, segment.box)),
  );
  for (const stack of stacksOf(loose)) tables.push(...stackTables(stack, free));
  return tables;
}
