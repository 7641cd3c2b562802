import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignTexts } from '../../../main/annotations/align';
import { textOf } from './arbitraries';

const shared = (before: string, after: string) =>
  alignTexts(before, after).map((run) => before.slice(run.before, run.before + run.length));

describe('alignTexts', () => {
  test('answers one run for equal texts and none for an empty one', () => {
    expect(alignTexts('甲\n乙', '甲\n乙')).toEqual([{ before: 0, after: 0, length: 3 }]);
    expect(alignTexts('', '甲')).toEqual([]);
  });

  test('sees what was inserted, changed and deleted', () => {
    const before = '第一章 概述\n算力是基础。\n数据是燃料。\n模型是引擎。';
    const after = '新的前言\n第一章 概述\n算力是根基。\n模型是引擎。';
    expect(shared(before, after)).toEqual(['第一章 概述\n算力是', '。\n模型是引擎。']);
  });

  test('aligns a repeated line through its neighbours', () => {
    const source = '资料来源：研究部';
    const before = `甲章\n${source}\n乙章\n${source}\n丙章\n${source}`;
    const after = `甲章\n乙章\n${source}\n丙章\n${source}`;
    const second = before.indexOf(source, before.indexOf('乙章'));
    const run = alignTexts(before, after).find(
      (candidate) => candidate.before <= second && second < candidate.before + candidate.length,
    );
    expect(run && run.after + second - run.before).toBe(after.indexOf(source));
  });

  test('aligns a text that repeats itself and was edited at both ends', () => {
    const body = Array.from({ length: 300 }, (_, at) => `第${at % 7}段：评级不变。`).join('\n');
    const [run, ...others] = alignTexts(
      `旧序\n${body}\n旧尾`,
      `新的序言\n${body}\n改写的结语`,
    ).filter(({ length }) => length > 100);
    expect(others).toEqual([]);
    expect(run?.length).toBeGreaterThanOrEqual(body.length);
    expect((run?.after ?? 0) - (run?.before ?? 0)).toBe(2);
  });

  test('does not count where some of what repeats is gone', () => {
    const lines = Array.from({ length: 300 }, (_, at) => `第${at % 3}段：评级不变。`);
    const before = ['旧序', ...lines, '旧尾'].join('\n');
    const after = ['新的序言', ...lines.slice(0, 100), ...lines.slice(160), '结语'].join('\n');
    expect(alignTexts(before, after).filter(({ length }) => length > 100)).toEqual([]);
  });

  test('answers runs that are the same in both, in order and apart', () => {
    const pair = fc.tuple(textOf(0, 60), textOf(0, 60), textOf(0, 60), textOf(0, 60));
    fc.assert(
      fc.property(pair, ([one, two, three, four]) => {
        const before = `${one}\n${two}\n${three}`;
        const after = `${two}\n${four}\n${three}`;
        let fromOld = 0;
        let fromNew = 0;
        for (const run of alignTexts(before, after)) {
          expect(run.length).toBeGreaterThan(0);
          expect(run.before).toBeGreaterThanOrEqual(fromOld);
          expect(run.after).toBeGreaterThanOrEqual(fromNew);
          const words = before.slice(run.before, run.before + run.length);
          expect(after.slice(run.after, run.after + run.length)).toBe(words);
          fromOld = run.before + run.length;
          fromNew = run.after + run.length;
        }
      }),
    );
  });
});
