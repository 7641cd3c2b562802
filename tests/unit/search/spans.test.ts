/** Hits told by tokens alone against hits found in the text. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spansOfTerm, unite, type Places } from '../../../main/search/spans';
import { phraseOf, tokensOf } from '../../../main/search/tokens';
import { findHits } from '../../../preload/contract/text/match';

/** Where a token stands, or one after another all that begin so, as the index tells it. */
function placesIn(
  passages: ReadonlyMap<number, string>,
  token: string,
  prefix: boolean,
): { ids: number[]; offsets: number[] } {
  const all = [...passages].flatMap(([id, text]) =>
    tokensOf(text, 'text')
      .split(' ')
      .map((found, offset) => ({ id, found, offset })),
  );
  const terms = [...new Set(all.map(({ found }) => found))].toSorted();
  const wanted = terms.filter((term) => (prefix ? term.startsWith(token) : term === token));
  const places = wanted.flatMap((term) => all.filter(({ found }) => found === term));
  return { ids: places.map(({ id }) => id), offsets: places.map(({ offset }) => offset) };
}

function hitsByTokens(passages: ReadonlyMap<number, string>, terms: readonly string[]): number[] {
  const ids = [...passages.keys()];
  const [first, ...others] = terms.map((term) => {
    const phrase = phraseOf(term);
    if (phrase?.exact !== true) throw new Error(`${term} is no run`);
    const { tokens, prefix, length } = phrase;
    const places = tokens.map((token): Places => placesIn(passages, token, prefix));
    return spansOfTerm(ids, places, length);
  });
  if (!first) return [];
  const spans = others.reduce(unite, first);
  return ids.map((_, at) => (spans.first[at + 1] ?? 0) - (spans.first[at] ?? 0));
}

const passagesOf = (texts: readonly string[]) =>
  new Map(texts.map((text, at) => [2 ** 20 + 3 * at, text]));

describe('spans', () => {
  test.each([
    ['a term of three characters', ['大模型，大模', '模型', '大模型大模型'], ['大模型'], [1, 0, 2]],
    ['a term that overlaps itself', ['哈哈哈', '哈哈 哈哈', '哈'], ['哈哈'], [1, 2, 0]],
    ['a character', ['模型模', '型', '模'], ['模'], [2, 0, 1]],
    ['terms side by side', ['大模型算力', '算力'], ['大模型', '算力'], [2, 1]],
    ['terms that overlap', ['大模型', '模型'], ['大模', '模型'], [1, 1]],
    ['not what only a gap joins', ['大模 型', '大 模型'], ['大模型'], [0, 0]],
  ])('of %s', (_, texts, terms, expected) => {
    expect(hitsByTokens(passagesOf(texts), terms)).toEqual(expected);
  });

  test('leave out places in other passages', () => {
    const places = { ids: [1, 4, 4, 9, 2, 4], offsets: [0, 7, 9, 0, 3, 1] };
    const { first, starts } = spansOfTerm([2, 4], [places], 1);
    expect([...first]).toEqual([0, 1, 4]);
    expect([...starts]).toEqual([3, 1, 7, 9]);
  });

  test('are the hits that the text has', () => {
    const unit = fc.constantFrom('a', 'b', '模', '𠮷', ' ', '，', '%');
    const run = fc.string({
      unit: fc.constantFrom('a', 'b', '模', '𠮷'),
      minLength: 1,
      maxLength: 3,
    });
    const terms = fc.uniqueArray(run, { minLength: 1, maxLength: 3 });
    const texts = fc.array(fc.string({ unit, maxLength: 16 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, terms, (all, asked) => {
        const query = { terms: asked, without: [], near: null };
        // Only passages that have all of the terms are asked about.
        const passages = passagesOf(all.filter((text) => asked.every((one) => text.includes(one))));
        const expected = [...passages.values()].map(
          (folded) => findHits(query, { folded, starts: [0, folded.length] }).length / 2,
        );
        expect(hitsByTokens(passages, asked)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});
