import { describe, expect, test } from 'vitest';
import type { Annotation, TargetRequest } from '../../../../preload/contract/annotation';
import { cellsAt, marksUnder } from '../../../../renderer/reader/marks-under';
import { joined } from '../../../../renderer/reader/cell-frames';
import { objectMarks } from '../../../../renderer/state/object-marks';
import { quoteOf } from '../../../../renderer/state/quote-of';
import { startsIn } from '../../../../renderer/state/reader-blocks';
import { holdAll } from '../../../../renderer/state/reader-held';
import { targetOf } from '../../../../renderer/state/reader-target';
import { areasAt } from '../../../../renderer/ui/area/areas-at';
import { annotation, figure, heading, openedReport, paragraph, table } from '../blocks';

const rows = [
  ['a', '1', 'x'],
  ['b', '2', 'y'],
];
const opened = openedReport([
  heading(1, 'One'),
  figure(3),
  paragraph('words'),
  table(rows, ['name', 'count', 'note']),
]);
const starts = startsIn(opened.directory);
const [FIGURE, WORDS, TABLE] = [1, 2, 3];

function made(id: string, request: TargetRequest): Annotation {
  const target = targetOf(request, opened, starts);
  if (!target) throw new Error(`no target for ${id}`);
  const { start, end } = target.position;
  return annotation(id, start, end, { target });
}

const at = starts[FIGURE] ?? 0;
const inTable = starts[TABLE] ?? 0;
const area = (x: number, width: number) => ({ x, y: 10, width, height: 50 });
const cells = { rows: { start: 1, end: 3 }, columns: { start: 1, end: 3 } };
const held = holdAll([
  made('wide', { type: 'area', at, area: area(0, 80) }),
  made('small', { type: 'area', at, area: area(40, 20) }),
  made('whole', { type: 'figure', at }),
  made('words', { type: 'text', position: { start: starts[WORDS] ?? 0, end: inTable - 1 } }),
  made('cells', { type: 'cells', at: inTable, cells }),
]);
const marks = objectMarks(held, starts);
const keysOn = (block: number) => (marks.get(block) ?? []).map(({ key }) => key).toSorted();
const block = opened.blocks[TABLE];
const grid = block?.type === 'table' ? block : undefined;
const startOf = (row: number, column: number) => grid?.rows[row]?.[column]?.start ?? -1;

describe('marks of things', () => {
  test('are told by their block; words are none', () => {
    expect(keysOn(FIGURE)).toEqual(['small', 'whole', 'wide']);
    expect(keysOn(WORDS)).toEqual([]);
    expect(keysOn(TABLE)).toEqual(['cells']);
    expect(objectMarks(held, starts)).toBe(marks);
  });

  test('under a spot of a picture are those that hold it, the smallest first', () => {
    const here = marks.get(FIGURE) ?? [];
    expect(areasAt(here, { x: 50, y: 20 })).toEqual(['small', 'wide']);
    expect(areasAt(here, { x: 10, y: 20 })).toEqual(['wide']);
    expect(areasAt(here, { x: 90, y: 20 })).toEqual([]);
  });

  test('under a cell are the ranges that it belongs to, not those that only pass it in the text', () => {
    const here = marks.get(TABLE) ?? [];
    expect(grid && cellsAt(here, grid, startOf(0, 1))).toEqual(['cells']);
    expect(grid && cellsAt(here, grid, startOf(1, 0))).toEqual([]);
  });

  test('a click beside the picture means the figure', () => {
    const figcaption = document.createElement('figcaption');
    const here = marks.get(FIGURE) ?? [];
    expect(marksUnder(here, opened.blocks[FIGURE], figcaption, { x: 0, y: 0 })).toEqual(['whole']);
  });
});

test('the quote of cells is what they hold', () => {
  const one = held.byKey.get('cells')?.annotation;
  expect(one && quoteOf(one, opened.blocks, starts)).toBe('1 · x · 2 · y');
  expect(one?.target.quote.exact).toContain('b');
});

test('rows that stand together have one frame', () => {
  const strip = (top: number) => ({ top, bottom: top + 10 });
  expect(joined([strip(20), strip(0), strip(10.5), strip(60)])).toEqual([
    { top: 0, bottom: 30 },
    { top: 60, bottom: 70 },
  ]);
});
