import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planOf } from '../../../main/search/plan';
import { KIND_TOKENS, kindOf, runsOf, tokensOf } from '../../../main/search/tokens';
import { fold } from '../../../preload/contract/text/fold';
import { parseQuery } from '../../../preload/contract/text/query';

/** Signs of ASCII, as the index knows them. */
const COMMA = '\ufdd3\u012c';
const PERCENT = '\ufdd3\u0125';
const POINT = '\ufdd3\u012e';
const HYPHEN = '\ufdd3\u012d';

const tokens = (text: string) => tokensOf(fold(text), 'text').split(' ').slice(1);

describe('tokens', () => {
  test.each([
    ['大模型', ['大模', '模型', '型']],
    ['GPT-4', ['gp', 'pt', 't', HYPHEN, '4']],
    ['a', ['a']],
    ['ab ', ['ab', 'b']],
    ['用AI做', ['用a', 'ai', 'i做', '做']],
    ['𠮷野', ['𠮷野', '野']],
    ['。，!', ['。', COMMA, '\ufdd3\u0121']],
    ['型，', ['型', COMMA]],
    ['', []],
  ])('of %s', (text, expected) => {
    expect(tokens(text)).toEqual(expected);
  });

  test('begin with the kind of the passage, which no text can hold', () => {
    expect(tokensOf('ab', 'table')).toBe(`${KIND_TOKENS.table} ab b`);
    expect(tokens(KIND_TOKENS.table)).toEqual([]);
    const text = { text: '', marks: [], start: 0 };
    expect(kindOf({ type: 'heading', level: 1, text })).toBe('text');
  });

  test('hold each character of each run once as a beginning', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '模', ' ', '，', '𠮷', '1') });
    fc.assert(
      fc.property(text, (one) => {
        const starts = tokens(one).flatMap((token) => (token === COMMA ? [] : [[...token][0]]));
        expect(starts.filter((start) => start !== undefined)).toEqual(runsOf(fold(one)).flat());
      }),
    );
  });
});

describe('a plan', () => {
  test.each([
    ['大模型', '("大模 模型")', true],
    ['模', '("模"*)', true],
    ['GPT 模型', '("gp pt" AND "模型")', true],
    ['模型 -小模', '("模型") NOT "小模"', true],
    ['模型 -小', '("模型") NOT "小"*', true],
    ['2.5%', `("2 ${POINT} 5 ${PERCENT}")`, false],
    ['GPT-4', `("gp pt t ${HYPHEN} 4"*)`, false],
    ['-45', `("${HYPHEN} 45")`, false],
    ['"深度 学习"', '("深度 度 学习")', false],
    ['模型 -"a b"', '("模型")', false],
    ['模型 算力 near:5', '("模型" AND "算力")', false],
    ['%', `("${PERCENT}")`, true],
    ['，', `("${COMMA}")`, true],
    ['\u0001', null, false],
  ])('for %s', (query, match, exact) => {
    const plan = planOf(parseQuery(query));
    expect(plan.match).toBe(match);
    expect(plan.phrases !== null).toBe(exact);
  });

  test('keeps to a kind', () => {
    const { match } = planOf(parseQuery('模型'), 'table');
    expect(match).toBe(`("模型" AND "${KIND_TOKENS.table}")`);
    expect(planOf(parseQuery('\u0001'), 'table')).toMatchObject({
      match: `("${KIND_TOKENS.table}")`,
      phrases: null,
    });
  });

  test.each([
    ['模', { token: '模', prefix: true }],
    ['模型', { token: '模型', prefix: false }],
    ['%', { token: PERCENT, prefix: false }],
    ['哈哈', null],
    ['大模型', null],
    ['模型 算力', null],
    ['模型 -小', null],
    ['5%', null],
  ])('tells the hits of %s by their places, where each has one', (query, places) => {
    expect(planOf(parseQuery(query)).places).toEqual(places);
  });
});
