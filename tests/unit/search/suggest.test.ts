import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../../main/search/suggest/edit-distance';
import { nearMatches, nearTerms, slipsIn } from '../../../main/search/suggest/near-terms';
import { joinPairs, syllablesOf } from '../../../main/search/suggest/spoken-terms';
import { fold } from '../../../preload/contract/text/fold';

const letters = fc.array(fc.constantFrom('a', 'b', 'c', '模', '型'), { maxLength: 7 });

/** By the definition: the least over all ways to undo the last slip. */
function plainDistance(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return one.length + other.length;
  const [shortOne, shortOther] = [one.slice(0, -1), other.slice(0, -1)];
  const ways = [
    plainDistance(shortOne, other) + 1,
    plainDistance(one, shortOther) + 1,
    plainDistance(shortOne, shortOther) + (one.at(-1) === other.at(-1) ? 0 : 1),
  ];
  if (one.length > 1 && one.at(-1) === other.at(-2) && one.at(-2) === other.at(-1)) {
    ways.push(plainDistance(one.slice(0, -2), other.slice(0, -2)) + 1);
  }
  return Math.min(...ways);
}

describe('editDistance', () => {
  test('is the one of the definition, as far as it is asked', () => {
    fc.assert(
      fc.property(letters, letters, fc.integer({ min: 0, max: 4 }), (one, other, limit) => {
        const distance = plainDistance(one.slice(0, 5), other.slice(0, 5));
        expect(editDistance(one.slice(0, 5), other.slice(0, 5), limit)).toBe(
          Math.min(distance, limit + 1),
        );
      }),
    );
  });
});

describe('nearTerms', () => {
  const near = (term: string, text: string) =>
    nearTerms(term, text, fold(text)).map(({ written, slips }) => [written, slips]);

  test('takes whole words where words are parted, as they are written', () => {
    expect(near('chatgtp', 'About ChatGPT, not ChatGPTs')).toEqual([['ChatGPT', 1]]);
  });

  test('takes stretches of Chinese of about the same length', () => {
    expect(near('注意厉', '模型的注意力机制')).toEqual([
      ['注意力', 1],
      ['注意', 1],
    ]);
  });

  test('finds every single slip in a word of Latin letters', () => {
    const word = fc.stringMatching(/^[a-z]{5,9}$/);
    fc.assert(
      fc.property(word, fc.nat(), fc.stringMatching(/^[a-z]$/), (right, place, letter) => {
        const at = place % right.length;
        const wrong = right.slice(0, at) + letter + right.slice(at + 1);
        fc.pre(wrong !== right);
        expect(near(wrong, `before ${right} after`)).toContainEqual([right, 1]);
      }),
    );
  });
});

test('short terms are not guessed at', () => {
  expect([slipsIn('ai'), slipsIn('模型'), slipsIn('chatgpt'), slipsIn('transformer')]).toEqual([
    0, 0, 1, 2,
  ]);
  expect(nearMatches('ai')).toEqual([]);
  expect(nearMatches('a-b-c-d')).toEqual([]);
});

test('letters are cut into syllables in every way', () => {
  const known = new Set(['xi', 'an', 'xian', 'shi']);
  expect(syllablesOf('xianshi', (text) => known.has(text))).toEqual([
    ['xian', 'shi'],
    ['xi', 'an', 'shi'],
  ]);
  expect(syllablesOf('xianx', (text) => known.has(text))).toEqual([]);
});

test('pairs are joined where they meet', () => {
  expect(
    joinPairs(
      [
        ['通用', '同用'],
        ['用智', '勇智'],
        ['智能', '智农'],
      ],
      10,
    ),
  ).toEqual(['通用智能', '通用智农', '同用智能', '同用智农']);
});
