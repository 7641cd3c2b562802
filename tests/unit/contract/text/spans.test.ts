import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addSpan, shareOf, type Spans } from '../../../../preload/contract/text/spans';

const LENGTH = 60;
const span = fc
  .tuple(fc.nat(LENGTH), fc.nat(LENGTH))
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

const added = (list: readonly (readonly [number, number])[]): Spans =>
  list.reduce<Spans>((spans, [start, end]) => addSpan(spans, start, end), []);

/** One entry for each unit of the text, by the definition. */
const covered = (list: readonly (readonly [number, number])[]): boolean[] =>
  Array.from({ length: LENGTH }, (_, at) => list.some(([start, end]) => start <= at && at < end));

test('spans cover what was added, ascend and stand apart', () => {
  fc.assert(
    fc.property(fc.array(span), (list) => {
      const spans = added(list);
      expect(covered(spans)).toEqual(covered(list));
      for (const [at, [start, end]] of spans.entries()) {
        expect(start).toBeLessThan(end);
        expect(start).toBeGreaterThan(spans[at - 1]?.[1] ?? -1);
      }
    }),
  );
});

test('the share is that of the units that are covered', () => {
  fc.assert(
    fc.property(fc.array(span), span, (list, [start, end]) => {
      const inside = covered(list).slice(start, end);
      const share = inside.filter(Boolean).length / Math.max(1, inside.length);
      expect(shareOf(added(list), start, end)).toBeCloseTo(start === end ? 0 : share, 10);
    }),
  );
});
