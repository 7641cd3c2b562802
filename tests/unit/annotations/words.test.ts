import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rarity } from '../../../main/annotations/rarity';
import { eachWord, wordsOf } from '../../../main/annotations/words';
import { textOf } from './arbitraries';

function listOf(text: string): number[] {
  const words: number[] = [];
  eachWord(text, (word) => words.push(word));
  return words;
}

describe('words', () => {
  test('are runs of a spelt script and pairs of a dense one', () => {
    expect(listOf('GPT-3 发布了')).toHaveLength(4);
    expect(listOf('算 力')).toHaveLength(2);
    expect(listOf('…，。 “”')).toHaveLength(0);
  });

  test('are the same in any case and width', () => {
    expect(listOf('ＧＰＴ 4')).toEqual(listOf('gpt ４'));
  });

  test('of a text with a separator are those of its parts', () => {
    fc.assert(
      fc.property(textOf(0, 40), textOf(0, 40), (one, other) => {
        expect(listOf(`${one}\n${other}`)).toEqual([...listOf(one), ...listOf(other)]);
      }),
    );
  });
});

describe('rarity', () => {
  test('shares lie in [0, 1], are the same either way, and 1 for the same words', () => {
    fc.assert(
      fc.property(textOf(0, 60), textOf(0, 60), (one, other) => {
        const rarity = new Rarity(one, other);
        const [first, second] = [wordsOf(one), wordsOf(other)];
        const share = rarity.share(first, second);
        expect(share).toBeCloseTo(rarity.share(second, first));
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + Number.EPSILON * 8);
        if (first.size > 0) expect(rarity.share(first, first)).toBeCloseTo(1);
      }),
    );
  });

  test('what few sentences say weighs more than what all say', () => {
    const text = ['资料来源：公司公告', '资料来源：谷歌官网', '资料来源：公司公告'].join('\n');
    const rarity = new Rarity(text, text);
    const [source = 0] = listOf('资料');
    const [google = 0] = listOf('谷歌');
    expect(rarity.weightOf(google)).toBeGreaterThan(rarity.weightOf(source));
  });
});
