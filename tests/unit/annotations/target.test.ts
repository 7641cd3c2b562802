import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeTarget } from '../../../main/annotations/target';
import { fraction, rangeIn, textOf } from './arbitraries';

describe('describeTarget', () => {
  test('takes the words and 32 units on either side', () => {
    const text = `${'前'.repeat(40)}算力成本${'后'.repeat(40)}`;
    expect(describeTarget(text, { start: 40, end: 44 })).toEqual({
      position: { start: 40, end: 44 },
      quote: { exact: '算力成本', prefix: '前'.repeat(32), suffix: '后'.repeat(32) },
    });
  });

  test('takes less at the ends of the text', () => {
    expect(describeTarget('算力', { start: 0, end: 2 }).quote).toEqual({
      exact: '算力',
      prefix: '',
      suffix: '',
    });
  });

  test('leaves out the character that the 32nd unit would split', () => {
    const text = `${'😀'.repeat(20)}a算力b${'😀'.repeat(20)}`;
    const { quote } = describeTarget(text, { start: 41, end: 43 });
    expect(quote.prefix).toBe(`${'😀'.repeat(15)}a`);
    expect(quote.suffix).toBe(`b${'😀'.repeat(15)}`);
  });

  test('never holds half of a pair, and always stands in the text', () => {
    fc.assert(
      fc.property(textOf(1, 120), fraction, fraction, (text, from, share) => {
        const position = rangeIn(text, from, share, 60);
        const { exact, prefix, suffix } = describeTarget(text, position).quote;
        expect(text.startsWith(prefix + exact + suffix, position.start - prefix.length)).toBe(true);
        for (const part of [exact, prefix, suffix]) expect(part).not.toMatch(/\p{Cs}/u);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(32);
      }),
    );
  });
});
