import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addSpan, type Spans } from '../../../preload/contract/text/spans';
import { followSpans } from '../../../main/annotations/follow-spans';

test('what was read is read in a copy that has moved it, and what was changed is not', () => {
  const before = 'One.\nTwo.\nThree.\nFour.';
  // "One." and "Three." were read.
  const spans: Spans = [
    [0, 5],
    [10, 17],
  ];
  const after = 'New.\nThree.\nOne.\nTwo.\nThree!';
  expect(followSpans(spans, before, after)).toEqual([[5, 17]]);
});

test('of a line that stands there twice, as many are read as were', () => {
  expect(followSpans([[0, 2]], 'a\nb\na', 'a\na\nb')).toEqual([[0, 2]]);
});

test('in the same text all whole lines that were read stay so', () => {
  const lines = fc.array(fc.string({ unit: fc.constantFrom('储', 'a', ' ') }), { minLength: 1 });
  fc.assert(
    fc.property(lines, fc.array(fc.nat(50)), (list, read) => {
      const distinct = [...new Set(list)];
      const text = distinct.join('\n');
      const starts = distinct.map(
        (_, at) => distinct.slice(0, at).join('\n').length + Math.min(at, 1),
      );
      const spans = read.reduce<Spans>((sum, line) => {
        const at = line % distinct.length;
        return addSpan(sum, starts[at] ?? 0, Math.min(starts[at + 1] ?? text.length, text.length));
      }, []);
      expect(followSpans(spans, text, text)).toEqual(spans);
    }),
  );
});
