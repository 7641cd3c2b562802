import { describe, expect, it } from 'vitest';
import type { ReportSummary } from '../../../../preload/contract/library';
import { syllablesOf } from '../../../../preload/contract/text/syllables';
import { begun, grouped, inScope, sorted, tagCounts } from '../../../../renderer/library/arrange';
import { matcher } from '../../../../renderer/library/matching';
import { summary } from './summary';

const report = (id: string, title: string, change: Partial<ReportSummary> = {}): ReportSummary =>
  summary({ ...change, id, metadata: { ...summary().metadata, ...change.metadata, title } });

const published = (publisher: string | null, publishedOn: string | null) => ({
  metadata: { ...summary().metadata, publisher, publishedOn },
});

describe('the order', () => {
  it('of titles is that of pinyin, and numbers count', () => {
    const titles = ['银行', '储能 10', '储能 9', '半导体'].map((title) => report(title, title));
    expect(sorted(titles, 'title').map(({ id }) => id)).toEqual([
      '半导体',
      '储能 9',
      '储能 10',
      '银行',
    ]);
  });

  it('puts what was never opened, or has no date, last', () => {
    const reports = [
      report('a', 'a', { openedAt: null }),
      report('b', 'b', { openedAt: '2026-01-01T00:00:00.000Z', progress: 0.9 }),
      report('c', 'c', { openedAt: '2026-02-01T00:00:00.000Z', progress: 0.1 }),
    ];
    expect(sorted(reports, 'opened').map(({ id }) => id)).toEqual(['c', 'b', 'a']);
    expect(sorted(reports, 'progress')[0]?.id).toBe('b');
    expect(begun(reports, 1).map(({ id }) => id)).toEqual(['c']);
  });
});

describe('groups', () => {
  const reports = [
    report('a', 'a', { ...published('北辰', '2023-02-03'), collections: ['x', 'y'] }),
    report('b', 'b', { ...published(null, null), collections: ['x'] }),
    report('c', 'c', published('安信', '2025-01-01')),
  ];
  const collections = [
    { id: 'y', name: '乙' },
    { id: 'x', name: '甲' },
  ];
  const names = (group: Parameters<typeof grouped>[1]) =>
    grouped(reports, group, collections).map(({ name, reports: members }) => [
      name,
      members.map(({ id }) => id).join(''),
    ]);

  it('are by publisher, by year from the last, and by collection; those without come last', () => {
    expect(names('none')).toEqual([[null, 'abc']]);
    expect(names('publisher')).toEqual([
      ['安信', 'c'],
      ['北辰', 'a'],
      [null, 'b'],
    ]);
    expect(names('year')).toEqual([
      ['2025', 'c'],
      ['2023', 'a'],
      [null, 'b'],
    ]);
    expect(names('collection')).toEqual([
      ['甲', 'ab'],
      ['乙', 'a'],
      [null, 'c'],
    ]);
  });
});

describe('what is shown', () => {
  const one = report('a', '通用智能十年', { tags: ['重要'], collections: ['x'], openedAt: null });

  it('is what the chosen part has', () => {
    expect(inScope(one, { kind: 'all' })).toBe(true);
    expect(inScope(one, { kind: 'unread' })).toBe(true);
    expect(inScope(one, { kind: 'tag', tag: '重要' })).toBe(true);
    expect(inScope(one, { kind: 'tag', tag: '其他' })).toBe(false);
    expect(inScope(one, { kind: 'collection', id: 'y' })).toBe(false);
    expect(tagCounts([one, one])).toEqual([['重要', 2]]);
  });

  it('is what the filter keeps, in characters, pinyin or initials, in one piece', () => {
    const kept = (filter: string) => matcher(filter, syllablesOf)(one);
    for (const filter of ['', '智能', 'zhineng', 'znsn', '样例', 'yangli', '智neng']) {
      expect(kept(filter)).toBe(true);
    }
    for (const filter of ['通能', 'tn', '银行']) expect(kept(filter)).toBe(false);
  });
});
