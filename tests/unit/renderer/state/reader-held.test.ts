import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hold,
  holdAll,
  inDocumentOrder,
  keyOf,
  keysAt,
  letGo,
  NOTHING_HELD,
} from '../../../../renderer/state/reader-held';
import type { HeldAnnotation } from '../../../../renderer/state/reader-held';
import { annotation } from '../blocks';

const heldOf = (key: string, start: number, end: number): HeldAnnotation => ({
  key,
  annotation: annotation(key, start, end),
  acknowledged: null,
  status: 'saving',
});

test('one held after the other, they are in the order of all held at once', () => {
  const ranges = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 })), { maxLength: 20 });
  fc.assert(
    fc.property(ranges, (pairs) => {
      const all = pairs.map(([start, length], at) => annotation(`a${at}`, start, start + length));
      const grown = all.reduce(
        (held, one) => hold(held, { ...heldOf(one.id, 0, 0), annotation: one }),
        NOTHING_HELD,
      );
      expect(grown.order).toEqual(holdAll(all).order);
    }),
  );
});

test('the longer of two that start together comes first, an orphan last', () => {
  const orphan = annotation('o', 0, 4, { anchoring: { state: 'orphan' } });
  const sorted = [orphan, annotation('short', 5, 7), annotation('long', 5, 20)].toSorted(
    inDocumentOrder,
  );
  expect(sorted.map(({ id }) => id)).toEqual(['long', 'short', 'o']);
});

test('holding again replaces, also when it has moved', () => {
  const two = hold(hold(NOTHING_HELD, heldOf('a', 0, 4)), heldOf('b', 5, 9));
  const moved = hold(two, heldOf('a', 7, 9));
  expect(moved.order).toEqual(['b', 'a']);
  expect(moved.byKey.size).toBe(2);
});

test('letting go of one that is not held changes nothing', () => {
  const held = hold(NOTHING_HELD, heldOf('a', 0, 4));
  expect(letGo(held, 'b')).toBe(held);
  expect(letGo(held, 'a').order).toEqual([]);
});

test('an annotation is found by the id that main gave it', () => {
  const held = hold(NOTHING_HELD, { ...heldOf('new-1', 0, 4), annotation: annotation('m1', 0, 4) });
  expect(keyOf(held, 'm1')).toBe('new-1');
  expect(keyOf(held, 'unknown')).toBe('unknown');
});

test('the annotations at an offset are those that cover it, without their end', () => {
  const held = holdAll([annotation('a', 0, 5), annotation('b', 3, 8), annotation('c', 5, 6)]);
  expect(keysAt(held, 4)).toEqual(['a', 'b']);
  expect(keysAt(held, 5)).toEqual(['b', 'c']);
  expect(keysAt(held, 8)).toEqual([]);
});
