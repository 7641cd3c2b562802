import { expect, it } from 'vitest';
import { tabStep } from '../../../../renderer/ui/Tabs';

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 2, 0],
  ['ArrowLeft', 0, 2],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['a', 1, undefined],
])('%s leads from tab %i of 3 to %s', (key, from, to) => {
  expect(tabStep(key, from, 3)).toBe(to);
});
