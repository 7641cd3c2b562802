import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor, describeTarget } from '../../../main/annotations/anchor';
import { fraction, rangeIn, textOf } from './arbitraries';

/** The target of the only (or the `nth`) occurrence of `words` in `text`. */
function targetOf(text: string, words: string, nth = 0) {
  let start = text.indexOf(words);
  for (let skipped = 0; skipped < nth; skipped += 1) start = text.indexOf(words, start + 1);
  return describeTarget(text, { start, end: start + words.length });
}

/** The words at which a target of `before` is anchored in `after`, or why not. */
function found(before: string, after: string, words: string, nth = 0) {
  const anchoring = anchor(after, targetOf(before, words, nth));
  if (anchoring.state === 'orphan') return 'orphan';
  return `${anchoring.state}: ${after.slice(anchoring.start, anchoring.end)}`;
}

const REPORT = [
  '生成式模型的训练需要大量算力，头部企业因此率先受益。',
  '推理成本在过去一年中下降了约九成，应用的门槛随之降低。',
  '资料来源：公司公告，研究部',
  '我们预计办公与营销将是最先落地的两个场景。',
  'The cost of inference fell by roughly ninety percent within a single year.',
  '资料来源：公司公告，研究部',
  '风险提示：技术进展不及预期，监管趋严。',
].join('\n');

describe('an unchanged passage', () => {
  test('is exact where it was', () => {
    expect(found(REPORT, REPORT, '头部企业')).toBe('exact: 头部企业');
  });

  test('is exact where it was when only what is around it was edited', () => {
    const after = REPORT.replace('大量算力', '海量算力').replace('率先受益', '率先获益');
    expect(found(REPORT, after, '头部企业因此')).toBe('exact: 头部企业因此');
  });

  test('moves along when something is inserted before it', () => {
    const target = targetOf(REPORT, '最先落地的两个场景');
    const anchoring = anchor(`摘要\n${REPORT}`, target);
    const start = target.position.start + 3;
    expect(anchoring).toEqual({ state: 'moved', start, end: start + 9, score: 1 });
  });

  test('is told from its twin by its context', () => {
    const after = `新增一句。\n${REPORT}`;
    const second = anchor(after, targetOf(REPORT, '资料来源：公司公告，研究部', 1));
    expect(second).toMatchObject({ state: 'moved', start: after.lastIndexOf('资料来源') });
  });

  test('of one character is found by its context', () => {
    expect(found(REPORT, `甲\n${REPORT}`, '九')).toBe('moved: 九');
  });
});

describe('an edited passage', () => {
  test.each([
    [
      'a word changed',
      '下降了约九成，应用',
      '下降了近九成，应用',
      'moved: 推理成本在过去一年中下降了近九成',
    ],
    ['a word added', '一年中下降', '一年中大幅下降', 'moved: 推理成本在过去一年中大幅下降了约九成'],
    ['a word gone', '在过去一年中', '过去一年', 'moved: 推理成本过去一年下降了约九成'],
  ])('is found with %s', (_, old, now, expected) => {
    expect(found(REPORT, REPORT.replace(old, now), '推理成本在过去一年中下降了约九成')).toBe(
      expected,
    );
  });

  test('is found in English, with its score', () => {
    const words = 'inference fell by roughly ninety percent';
    const after = REPORT.replace('roughly ninety', 'about 90');
    const anchoring = anchor(after, targetOf(REPORT, words));
    expect(anchoring).toMatchObject({ state: 'moved' });
    expect(anchoring.state === 'moved' && anchoring.score).toBeGreaterThan(0.6);
    expect(found(REPORT, after, words)).toBe('moved: inference fell by about 90 percent');
  });

  test('keeps letters together with their marks, and pairs whole', () => {
    const before = '前文若干字在此，我们看好 cafe\u0301 与 👍 的应用前景，后文若干字在此。';
    const after = before.replace('看好', '坚定看好');
    expect(found(before, after, '我们看好 cafe\u0301 与 👍')).toBe(
      'moved: 我们坚定看好 cafe\u0301 与 👍',
    );
  });
});

describe('a deleted passage', () => {
  const without = (line: string) => REPORT.replace(`${line}\n`, '');

  test('is an orphan', () => {
    const line = '我们预计办公与营销将是最先落地的两个场景。';
    expect(found(REPORT, without(line), line)).toBe('orphan');
  });

  test('is never given to its twin elsewhere', () => {
    const source = '资料来源：公司公告，研究部';
    expect(found(REPORT, without(source), source, 0)).toBe('orphan');
  });

  test('is not given to a sentence that took its place', () => {
    const after = REPORT.replace(
      '我们预计办公与营销将是最先落地的两个场景',
      '下一章讨论监管框架的演变与影响',
    );
    expect(found(REPORT, after, '我们预计办公与营销将是最先落地的两个场景')).toBe('orphan');
  });

  test('is an orphan when two places are equally good', () => {
    const part =
      '本章小结如下所示，供读者参考与比较，详见下文各节的论述。结论一致。其后另有说明与补充，供查阅。';
    expect(found(`甲乙丙丁${part}`, `${part}${part}`, '结论一致')).toBe('orphan');
  });
});

describe('a quote that came without its context', () => {
  const bare = (exact: string) => ({
    position: { start: 0, end: 0 },
    quote: { exact, prefix: '', suffix: '' },
  });

  test('is found when it stands once and is long enough', () => {
    const exact = '推理成本在过去一年中下降了约九成';
    expect(anchor(REPORT, bare(exact))).toMatchObject({ state: 'moved', score: 1 });
  });

  test('is an orphan when it is short or stands twice', () => {
    expect(anchor(REPORT, bare('算力'))).toEqual({ state: 'orphan' });
    expect(anchor(REPORT, bare('资料来源：公司公告，研究部'))).toEqual({ state: 'orphan' });
    expect(anchor(REPORT, bare(''))).toEqual({ state: 'orphan' });
  });
});

describe('whatever the text', () => {
  test('a passage is exact in the text that it was taken from', () => {
    fc.assert(
      fc.property(textOf(1, 200), fraction, fraction, (text, from, share) => {
        const position = rangeIn(text, from, share, 80);
        expect(anchor(text, describeTarget(text, position))).toEqual({
          state: 'exact',
          ...position,
        });
      }),
    );
  });

  test('an answer lies within the text, is not empty and splits no pair', () => {
    const inputs = [textOf(1, 150), textOf(0, 150), fraction, fraction] as const;
    fc.assert(
      fc.property(...inputs, (before, after, from, share) => {
        const target = describeTarget(before, rangeIn(before, from, share, 40));
        const anchoring = anchor(after, target);
        if (anchoring.state === 'orphan') return;
        const { start, end } = anchoring;
        expect(0 <= start && start < end && end <= after.length).toBe(true);
        expect(after.slice(start, end)).not.toMatch(/\p{Cs}/u);
      }),
    );
  });

  test('an insertion elsewhere moves a passage with telling surroundings by its length', () => {
    const unique = fc.array(fc.nat({ max: 20_000 }), { minLength: 120, maxLength: 120 });
    fc.assert(
      fc.property(unique, textOf(1, 30), fraction, (numbers, inserted, share) => {
        const text = numbers.map((number) => String.fromCharCode(0x4e00 + number)).join('');
        const start = 40;
        const end = start + 1 + Math.floor(share * 30);
        const anchoring = anchor(inserted + text, describeTarget(text, { start, end }));
        expect(anchoring).toEqual({
          state: 'moved',
          start: start + inserted.length,
          end: end + inserted.length,
          score: 1,
        });
      }),
    );
  });
});

test('a very long passage is found by its two ends', () => {
  const lines = Array.from(
    { length: 400 },
    (_, line) => `第 ${line} 段讲述编号为 ${line * 7919} 的公司。`,
  );
  const before = lines.join('\n');
  const words = lines.slice(50, 150).join('\n');
  const after = `序\n${before.replace('第 90 段讲述', '第 90 段简要介绍')}`;
  const anchoring = anchor(after, targetOf(before, words));
  expect(anchoring).toMatchObject({
    state: 'moved',
    start: after.indexOf('第 50 段'),
    end: after.indexOf('第 150 段') - 1,
  });
});
