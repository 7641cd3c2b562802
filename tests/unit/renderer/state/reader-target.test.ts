import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeTarget } from '../../../../main/annotations/target';
import { requestOf } from '../../../../preload/contract/text/target-request';
import { startsIn, textBetween } from '../../../../renderer/state/reader-blocks';
import { selectionRequest, targetOf } from '../../../../renderer/state/reader-target';
import { figure, heading, openedReport, paragraph, placed, table } from '../blocks';

const BLOCKS = [
  heading(1, 'One'),
  paragraph('words 😀 and é marks'),
  figure(3),
  table(
    [
      ['a', '1', 'x'],
      ['b', '2', 'y'],
    ],
    ['name', 'count', 'note'],
  ),
];
const opened = openedReport(BLOCKS);
const { text } = placed(BLOCKS);
const starts = startsIn(opened.directory);
const last = text.indexOf('\ty\n') + 2;

describe('a selection', () => {
  test('from one cell to another is the rectangle between them', () => {
    const start = text.indexOf('\na\t1') + 3;
    const position = { start, end: last };
    expect(selectionRequest(position, opened, starts)).toEqual({
      type: 'cells',
      at: start,
      cells: { rows: { start: 1, end: 3 }, columns: { start: 1, end: 3 } },
    });
  });

  test('within a cell, or beyond the table, is of words', () => {
    const start = text.indexOf('count');
    const inside = { start, end: start + 3 };
    expect(selectionRequest(inside, opened, starts)).toEqual({ type: 'text', position: inside });
    const beyond = { start: 0, end: start + 3 };
    expect(selectionRequest(beyond, opened, starts)).toEqual({ type: 'text', position: beyond });
  });

  test('of any cells names the cells that hold its ends', () => {
    const from = text.indexOf('name\tcount');
    const to = last;
    const offset = fc.integer({ min: from, max: to });
    fc.assert(
      fc.property(offset, offset, (one, other) => {
        const position = { start: Math.min(one, other), end: Math.max(one, other) };
        const request = selectionRequest(position, opened, starts);
        const target = targetOf(request, opened, starts);
        if (request.type !== 'cells' || !target) return;
        // All that was selected of the table's cells is in what is marked.
        expect(target.position.start).toBeLessThanOrEqual(position.start);
        expect(target.position.end).toBeGreaterThanOrEqual(position.end);
      }),
    );
  });
});

test('the target of any words is that which main describes, but for its context', () => {
  const offset = fc.integer({ min: 0, max: text.length });
  fc.assert(
    fc.property(offset, offset, (one, other) => {
      const position = { start: Math.min(one, other), end: Math.max(one, other) };
      const target = targetOf({ type: 'text', position }, opened, starts);
      expect(target?.position).toEqual(describeTarget(text, position).position);
      expect(target?.quote.exact).toBe(describeTarget(text, position).quote.exact);
      expect(textBetween(opened.blocks, starts, position.start, position.end)).toBe(
        target?.quote.exact,
      );
    }),
  );
});

test('a target asks for itself', () => {
  const at = (starts[2] ?? 0) + 2;
  const area = { x: 1, y: 2, width: 3, height: 4 };
  const cells = { rows: { start: 0, end: 2 }, columns: { start: 0, end: 1 } };
  for (const request of [
    { type: 'report' },
    { type: 'chapter', at: 0 },
    { type: 'figure', at: starts[2] ?? 0 },
    { type: 'area', at: starts[2] ?? 0, area },
    { type: 'table', at: starts[3] ?? 0 },
    { type: 'cells', at: text.indexOf('name\tcount'), cells },
  ] as const) {
    const target = targetOf(request, opened, starts);
    if (!target) throw new Error('no target');
    const anchoring = { state: 'exact' as const, ...target.position };
    expect(requestOf({ target, anchoring })).toEqual(request);
  }
  expect(targetOf({ type: 'table', at }, opened, starts)).toBeUndefined();
});
