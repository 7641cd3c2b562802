import { describe, expect, test } from 'vitest';
import {
  closedAtFirst,
  countByChapter,
  countOfRow,
  nodesByBlock,
  outlineTree,
  shownFor,
  visibleRows,
} from '../../../../renderer/outline/tree';
import type { OutlineNode } from '../../../../renderer/outline/tree';
import { annotation } from '../blocks';

const headings = (levels: readonly number[]) =>
  levels.map((level, at) => ({ block: at * 10, level, text: `h${at}`, start: at * 100 }));

const drawn = (nodes: readonly OutlineNode[]): string =>
  nodes
    .map(({ heading, children }) =>
      children.length > 0 ? `${heading.text}(${drawn(children)})` : heading.text,
    )
    .join(' ');

describe('the tree', () => {
  test.each([
    [[1, 2, 2, 1], 'h0(h1 h2) h3'],
    [[1, 3, 2], 'h0(h1 h2)'],
    [[3, 2, 1, 2], 'h0 h1 h2(h3)'],
    [[], ''],
  ])('of levels %j', (levels, tree) => {
    expect(drawn(outlineTree(headings(levels)))).toBe(tree);
  });

  test('counts depth by nesting, not by level', () => {
    const [root] = outlineTree(headings([2, 5]));
    expect([root?.depth, root?.children[0]?.depth]).toEqual([1, 2]);
  });
});

describe('rows', () => {
  const roots = outlineTree(headings([1, 2, 3, 2, 1]));

  test('are those outside of closed chapters', () => {
    const rows = visibleRows(roots, new Set([10]));
    expect(rows.map((row) => [row.node.heading.text, row.expanded])).toEqual([
      ['h0', true],
      ['h1', false],
      ['h3', null],
      ['h4', null],
    ]);
    expect(rows[2]).toMatchObject({ position: 2, siblings: 2 });
  });

  test('the chapter that is read is shown by the closed one around it', () => {
    const nodes = nodesByBlock(roots);
    const rows = visibleRows(roots, new Set([0]));
    expect(shownFor(rows, nodes, 20)).toBe(0);
    expect(shownFor(rows, nodes, 40)).toBe(40);
    expect(shownFor(rows, nodes, null)).toBeNull();
  });

  test('a long outline opens with its chapters closed, a short one open', () => {
    expect([...closedAtFirst(roots, 5)]).toEqual([]);
    expect([...closedAtFirst(roots, 500)]).toEqual([0, 10]);
  });
});

describe('counts', () => {
  const made = headings([1, 2, 1]);
  const counts = countByChapter(made, [
    annotation('a', 0, 5),
    annotation('b', 99, 120),
    annotation('c', 100, 101),
    annotation('o', 210, 220, { anchoring: { state: 'orphan' } }),
  ]);

  test('go to the last heading before an annotation begins; orphans have no chapter', () => {
    expect([...counts]).toEqual([
      [0, 2],
      [10, 1],
    ]);
  });

  test('a closed chapter counts those within it', () => {
    const roots = outlineTree(made);
    const [open] = visibleRows(roots, new Set());
    const [closed] = visibleRows(roots, new Set([0]));
    expect(open && countOfRow(open, counts)).toBe(2);
    expect(closed && countOfRow(closed, counts)).toBe(3);
  });

  test('what stands before the first heading is counted nowhere', () => {
    const late = made.map((heading) => ({ ...heading, start: heading.start + 50 }));
    expect(countByChapter(late, [annotation('a', 0, 5)]).size).toBe(0);
  });
});
