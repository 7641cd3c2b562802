import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toColumns } from '../../../../main/import/pdf/columns';
import type { Box } from '../../../../main/import/pdf/geometry';

const row = (left: number, right: number, y: number): { readonly box: Box } => ({
  box: { left, right, top: y, bottom: y + 10 },
});
const rows = (left: number, right: number, ys: readonly number[]) =>
  ys.map((y) => row(left, right, y));
const ten = Array.from({ length: 10 }, (_, index) => 100 + index * 14);

describe('toColumns', () => {
  test('cuts along a gutter, and not through what crosses it', () => {
    const title = row(50, 500, 60);
    const note = row(50, 500, 300);
    const columns = toColumns([note, ...rows(290, 500, ten), ...rows(50, 270, ten), title], 10);
    expect(columns.map(({ items, box }) => [items.length, box.left, box.right])).toEqual([
      [1, 50, 500],
      [10, 50, 270],
      [10, 290, 500],
      [1, 50, 500],
    ]);
  });

  test('keeps the cells of rows together', () => {
    const cells = ten.flatMap((y) => [row(50, 90, y), row(200, 230, y), row(350, 380, y)]);
    expect(toColumns(cells, 10)).toHaveLength(1);
  });

  test('keeps list markers with their items', () => {
    const items = ten.flatMap((y, index) => [
      ...(index % 3 === 0 ? [row(50, 58, y)] : []),
      row(80, 500, y),
    ]);
    expect(toColumns(items, 10)).toHaveLength(1);
  });

  test('reads a narrow column last and says that it stands at the side', () => {
    const side = rows(50, 150, [103, 122, 141, 160, 179]);
    const columns = toColumns([...side, ...rows(180, 500, ten)], 10);
    expect(columns.map(({ side: isSide, box }) => [isSide, box.left])).toEqual([
      [false, 180],
      [true, 50],
    ]);
  });

  test('loses and doubles nothing', () => {
    const box = fc
      .record({
        left: fc.nat(500),
        top: fc.nat(700),
        width: fc.integer({ min: 1, max: 300 }),
        height: fc.integer({ min: 1, max: 60 }),
      })
      .map(({ left, top, width, height }) => ({
        box: { left, top, right: left + width, bottom: top + height },
      }));
    fc.assert(
      fc.property(fc.array(box, { maxLength: 60 }), (items) => {
        const out = toColumns(items, 10).flatMap((column) => column.items);
        expect(out).toHaveLength(items.length);
        expect(new Set(out)).toEqual(new Set(items));
      }),
    );
  });
});
