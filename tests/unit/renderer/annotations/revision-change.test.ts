import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonEnds } from '../../../../renderer/annotations/revision-change';

test('what is the same before and after a change is said to be, and never half a character', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', '算', '😀', '🚀'), maxLength: 12 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const { start, end } = commonEnds(before, after);
      expect(start + end).toBeLessThanOrEqual(Math.min(before.length, after.length));
      expect(before.slice(0, start)).toBe(after.slice(0, start));
      expect(before.slice(before.length - end)).toBe(after.slice(after.length - end));
      for (const part of [before.slice(0, start), before.slice(before.length - end)]) {
        expect(part).not.toMatch(/\p{Surrogate}/u);
      }
    }),
  );
});
