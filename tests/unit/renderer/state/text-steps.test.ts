import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepFrom } from '../../../../renderer/state/text-steps';

describe('stepFrom', () => {
  it('takes what a reader sees as one character for one', () => {
    const family = '👨‍👩‍👧';
    const accent = 'e\u0301';
    const text = `a${family}${accent}𠮷한`;
    const ends = [1, 9, 11, 13, 14];
    for (const [at, end] of ends.entries()) {
      const start = ends[at - 1] ?? 0;
      expect(stepFrom(text, start, 'character', 1)).toBe(end);
      expect(stepFrom(text, end, 'character', -1)).toBe(start);
    }
    expect(stepFrom(text, 14, 'character', 1)).toBeNull();
    expect(stepFrom(text, 0, 'character', -1)).toBeNull();
  });

  it('leads out of the middle of a character', () => {
    expect(stepFrom('𠮷', 1, 'character', 1)).toBe(2);
    expect(stepFrom('𠮷', 1, 'character', -1)).toBe(0);
  });

  it('steps over breaks and tabs together with the next character', () => {
    expect(stepFrom('a\n\tb', 1, 'character', 1)).toBe(4);
    expect(stepFrom('a\n\tb', 3, 'character', -1)).toBe(0);
  });

  it('goes to the end of words and to their start', () => {
    expect(stepFrom('one, two', 0, 'word', 1)).toBe(3);
    expect(stepFrom('one, two', 3, 'word', 1)).toBe(8);
    expect(stepFrom('one, two', 8, 'word', -1)).toBe(5);
    expect(stepFrom('one, two', 5, 'word', -1)).toBe(0);
    expect(stepFrom('价差，收益', 2, 'word', 1)).toBe(5);
  });

  it('moves the way that it is asked to, never into a surrogate pair', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.nat(),
        fc.constantFrom('character', 'word'),
        fc.constantFrom(1, -1),
        (text, at, unit, direction) => {
          const offset = at % (text.length + 1);
          const to = stepFrom(text, offset, unit, direction);
          if (to === null) return;
          expect((to - offset) * direction).toBeGreaterThan(0);
          expect(
            /[\uD800-\uDBFF]$/.test(text.slice(0, to)) && /^[\uDC00-\uDFFF]/.test(text.slice(to)),
          ).toBe(false);
        },
      ),
    );
  });
});
