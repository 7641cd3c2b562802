import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountOf,
  amountOfLength,
  readingTime,
  wholeMinutes,
} from '../../../../renderer/state/reading-time';

describe('how much there is to read', () => {
  it.each([
    ['储能成本下降。', 6, 0],
    ['Storage costs fell by 1,234.5 per cent.', 0, 7],
    ['模型 GPT-4 的成本下降了 15%，not slowly', 8, 4],
    ["，。 —— …… ''", 0, 0],
    ['𠮷野家', 3, 0],
  ])('%s', (text, characters, words) => {
    expect(amountOf(text)).toEqual({ characters, words });
  });

  it('is that of both parts in two lines', () => {
    const part = fc.stringMatching(/^[一-十a-z0-9 ，。]{0,40}$/u);
    fc.assert(
      fc.property(part, part, (a, b) => {
        const [one, two, both] = [amountOf(a), amountOf(b), amountOf(`${a}\n${b}`)];
        expect(both).toEqual({
          characters: one.characters + two.characters,
          words: one.words + two.words,
        });
      }),
    );
  });
});

it('takes a minute for 400 characters, for 230 words, and for half of each', () => {
  expect(readingTime({ characters: 400, words: 0 })).toBe(1);
  expect(readingTime({ characters: 0, words: 230 })).toBe(1);
  expect(readingTime({ characters: 200, words: 115 })).toBe(1);
  expect(readingTime(amountOfLength(4000, 'zh-Hans'))).toBe(10);
  expect(readingTime(amountOfLength(1403, 'en'))).toBeCloseTo(1);
});

it('is told in whole minutes, of which there is always one', () => {
  expect([0, 0.2, 1.4, 1.6].map(wholeMinutes)).toEqual([1, 1, 1, 2]);
});
