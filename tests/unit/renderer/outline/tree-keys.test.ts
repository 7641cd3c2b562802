import { expect, test } from 'vitest';
import { outlineTree, visibleRows } from '../../../../renderer/outline/tree';
import { treeMove } from '../../../../renderer/outline/tree-keys';

const headings = [1, 2, 2, 1].map((level, at) => ({ block: at, level, text: '', start: at * 9 }));
const roots = outlineTree(headings);
const open = visibleRows(roots, new Set());
const closed = visibleRows(roots, new Set([0]));

test.each([
  ['ArrowDown', 0, { kind: 'focus', block: 1 }],
  ['ArrowDown', 3, null],
  ['ArrowUp', 2, { kind: 'focus', block: 1 }],
  ['ArrowUp', 0, null],
  ['Home', 3, { kind: 'focus', block: 0 }],
  ['End', 0, { kind: 'focus', block: 3 }],
  ['ArrowRight', 0, { kind: 'focus', block: 1 }],
  ['ArrowRight', 1, null],
  ['ArrowLeft', 2, { kind: 'focus', block: 0 }],
  ['ArrowLeft', 0, { kind: 'close', block: 0 }],
  ['ArrowLeft', 3, null],
  ['Enter', 2, { kind: 'choose', block: 2 }],
  [' ', 2, { kind: 'choose', block: 2 }],
  ['x', 2, null],
])('%s on row %i', (key, at, move) => {
  expect(treeMove(open, at, key)).toEqual(move);
});

test('an arrow inward opens a closed chapter', () => {
  expect(treeMove(closed, 0, 'ArrowRight')).toEqual({ kind: 'open', block: 0 });
});

test('a row that is not there means nothing', () => {
  expect(treeMove(open, -1, 'Enter')).toBeNull();
});
