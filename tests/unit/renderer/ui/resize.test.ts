import { expect, test } from 'vitest';
import { limited, widthForKey } from '../../../../renderer/ui/resize';

const limits = { least: 160, most: 640 };

test.each([
  ['ArrowRight', 'left', 216],
  ['ArrowLeft', 'left', 184],
  ['ArrowRight', 'right', 184],
  ['ArrowLeft', 'right', 216],
  ['Home', 'left', 160],
  ['End', 'right', 640],
  ['a', 'left', null],
] as const)('%s on a panel on the %s', (key, side, width) => {
  expect(widthForKey(key, 200, side, limits)).toBe(width);
});

test('a width stays within its limits, and is whole', () => {
  expect([limited(1, limits), limited(999, limits), limited(200.6, limits)]).toEqual([
    160, 640, 201,
  ]);
});
