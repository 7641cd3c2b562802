import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_QUERY, parseQuery } from '../../../../preload/contract/text/query';

const terms = (...texts: string[]) => ({ ...EMPTY_QUERY, terms: texts });

describe('parseQuery', () => {
  it.each([
    ['', terms()],
    ['   　', terms()],
    ['""', terms()],
    ['模型', terms('模型')],
    [' ChatGPT　模型 ', terms('chatgpt', '模型')],
    ['模型 模型', terms('模型')],
    ['"deep  learning"', terms('deep learning')],
    ['“深度 学习” 算力', terms('深度 学习', '算力')],
    ['＂全角＂', terms('全角')],
    ['"not closed', terms('not closed')],
    ['模型 -训练', { terms: ['模型'], without: ['训练'], near: null }],
    ['模型 -"预 训练"', { terms: ['模型'], without: ['预 训练'], near: null }],
    ['gpt-4', terms('gpt-4')],
    ['-5%', terms('-5%')],
    ['-', terms('-')],
    ['a -', terms('a', '-')],
    ['模型 算力 near:10', { terms: ['模型', '算力'], without: [], near: 10 }],
    ['near:10 模型 算力 near:3', { terms: ['模型', '算力'], without: [], near: 3 }],
    ['模型 near:10', terms('模型')],
    ['near:10', terms('near:10')],
    ['模型 "near:10"', terms('模型', 'near:10')],
  ])('reads %s', (input, query) => {
    expect(parseQuery(input)).toEqual(query);
  });

  it('keeps capitals when asked to', () => {
    expect(parseQuery('ＧＰＴ', true)).toEqual(terms('GPT'));
  });

  it('never asks for an empty term, nor for one across lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab-"“ \n\t:0near　') }), (input) => {
        const { terms: wanted, without } = parseQuery(input);
        for (const term of [...wanted, ...without]) expect(term).toMatch(/^\S.*$|^\S$/);
        expect(wanted.length > 0 || without.length === 0).toBe(true);
      }),
    );
  });
});
