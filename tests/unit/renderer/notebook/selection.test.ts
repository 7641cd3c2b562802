import { expect, test } from 'vitest';
import { extend, NOTHING_CHOSEN, rowStep, toggle } from '../../../../renderer/notebook/selection';

const idAt = (at: number) => (at === 3 ? undefined : `note ${at}`);

test('rows are taken in and let go of one by one, or as a range from the last one', () => {
  const one = toggle(NOTHING_CHOSEN, 'note 1', 1);
  expect([...one.ids]).toEqual(['note 1']);
  expect([...toggle(one, 'note 1', 1).ids]).toEqual([]);
  // A row that has not come yet has no id.
  expect([...extend(one, 4, idAt).ids]).toEqual(['note 1', 'note 2', 'note 4']);
  expect([...extend(one, 0, idAt).ids].toSorted()).toEqual(['note 0', 'note 1']);
});

test.each([
  ['ArrowDown', 4, 5],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 0, 0],
  ['PageDown', 4, 9],
  ['PageUp', 4, 0],
  ['Home', 4, 0],
  ['End', 4, 9],
  ['x', 4, undefined],
])('%s from row %i of ten leads to %s', (key, at, to) => {
  expect(rowStep(key, at, 10, 6)).toBe(to);
});
