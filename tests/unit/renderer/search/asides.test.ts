import { describe, expect, test } from 'vitest';
import { findHits } from '../../../../preload/contract/text/match';
import { parseQuery } from '../../../../preload/contract/text/query';
import { asideHits, asidePassages, asideText, foldedOf } from '../../../../renderer/search/asides';
import type { Boilerplate } from '../../../../preload/contract/report';

const part = (beforeBlock: number, ...lines: string[]): Boilerplate => ({
  beforeBlock,
  lines,
  reason: 'promotion',
});

const PARTS = [
  part(2, '扫码关注', ''),
  part(0, '广告 一'),
  { ...part(0, '张三'), reason: 'byline' as const },
  part(2, '点击 关注 下载'),
];

describe('what was folded away', () => {
  const asides = foldedOf(PARTS, [0, 10, 25, 30]);

  test('is taken line by line as it is shown, without the byline that the title shows', () => {
    expect(asides).toEqual([
      { kind: 'folded', before: 0, line: 0, offset: 0, text: '广告 一' },
      { kind: 'folded', before: 2, line: 0, offset: 25, text: '扫码关注' },
      { kind: 'folded', before: 2, line: 1, offset: 25, text: '点击 关注 下载' },
    ]);
  });

  test('is searched line by line', () => {
    const source = asideText(asides);
    const find = (query: string) =>
      asideHits(source, findHits(parseQuery(query), asidePassages(source, false)));
    expect(find('關注').map(({ aside, start, end }) => aside.text.slice(start, end))).toEqual([
      '关注',
      '关注',
    ]);
    expect(find('扫码 下载')).toEqual([]);
    expect(find('点击 下载').map(({ start }) => start)).toEqual([0, 6]);
  });

  test('has no hit that goes over the end of a line', () => {
    const source = asideText(asides);
    const end = source.starts[1] ?? 0;
    expect(asideHits(source, Uint32Array.from([end - 2, end + 1, end, end + 2]))).toHaveLength(1);
  });
});
