import { beforeEach, describe, expect, test } from 'vitest';
import { HitPainter } from '../../../../renderer/search/hit-painter';

const range = () => ({}) as AbstractRange;
const HITS = Uint32Array.from([0, 2, 10, 12, 20, 22, 30, 32]);

let found: Set<AbstractRange>;
let current: Set<AbstractRange>;
let painter: HitPainter;
let asked: [number, number][];
let near: { start: number; end: number };
let drawnUntil: number;

const view = {
  nearby: () => near,
  ranges: (start: number, end: number) => {
    asked.push([start, end]);
    return start < drawnUntil ? [range()] : [];
  },
};

beforeEach(() => {
  found = new Set();
  current = new Set();
  painter = new HitPainter({ found, current });
  asked = [];
  near = { start: 9, end: 25 };
  drawnUntil = Infinity;
});

describe('painting hits', () => {
  test('paints those near the view, the present one apart', () => {
    painter.paint(view, HITS, 2);
    expect(asked).toEqual([
      [10, 12],
      [20, 22],
    ]);
    expect([found.size, current.size]).toEqual([1, 1]);
  });

  test('does nothing while what is near is painted already', () => {
    painter.paint(view, HITS, 2);
    near = { start: 10, end: 20 };
    painter.paint(view, HITS, 2);
    expect(asked).toHaveLength(2);
  });

  test('paints anew for another view, another hit or other hits', () => {
    painter.paint(view, HITS, 2);
    near = { start: 9, end: 40 };
    painter.paint(view, HITS, 2);
    expect([found.size, current.size]).toEqual([2, 1]);
    painter.paint(view, HITS, 0);
    expect([found.size, current.size]).toEqual([3, 0]);
    painter.paint(view, new Uint32Array(0), -1);
    expect([found.size, current.size]).toEqual([0, 0]);
  });

  test('comes back for what was not in the page yet', () => {
    drawnUntil = 15;
    painter.paint(view, HITS, -1);
    expect(found.size).toBe(1);
    drawnUntil = Infinity;
    painter.paint(view, HITS, -1);
    expect(found.size).toBe(2);
  });

  test('paints a hit that the view begins in', () => {
    near = { start: 11, end: 15 };
    painter.paint(view, HITS, -1);
    expect(asked).toEqual([[10, 12]]);
  });
});
