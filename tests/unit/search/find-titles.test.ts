import { describe, expect, it } from 'vitest';
import type { PlaceKind } from '../../../preload/contract/quick-open';
import { syllablesOf } from '../../../preload/contract/text/syllables';
import { TitleFinder, type Asked } from '../../../main/search/find-titles';
import { TitleIndex } from '../../../main/search/title-index';

function library(): TitleIndex {
  const index = new TitleIndex();
  const add = (kind: PlaceKind, reportId: string, title: string, parent: number, aside?: string) =>
    index.add({ kind, reportId, title, language: 'zh-Hans', parent, ...(aside ? { aside } : {}) });
  const first = add('report', 'r1', '人工智能十年展望', -1, '远山研究');
  const chapter = add('heading', 'r1', '通用智能的供给', first);
  add('figure', 'r1', '图表 5：通用智能路线图', chapter);
  add('table', 'r1', '图表 6：银行信贷', chapter);
  const second = add('report', 'r2', '储能电站', -1);
  add('heading', 'r2', '通用智能', second);
  add('note', 'r2', '与 ChatGPT 的通用性对照', second);
  return index;
}

const everything: Asked = { query: '', kinds: [], reportId: null, within: false };
const go = () => true;

async function found(change: Partial<Asked>, finder = new TitleFinder(library(), syllablesOf)) {
  const result = await finder.find({ ...everything, ...change }, 50, go);
  return result?.places.map(({ title }) => title) ?? [];
}

describe('TitleFinder', () => {
  it('finds by characters, pinyin, initials and all mixed, and ranks the whole title first', async () => {
    for (const query of ['通用智能', 'tongyongzhineng', 'tyzn', '通yong zn']) {
      const [best, ...others] = await found({ query });
      expect(best).toBe('通用智能');
      expect(others).toContain('通用智能的供给');
    }
  });

  it('finds with a slip of the fingers what it finds nothing else for', async () => {
    expect((await found({ query: 'txzn' }))[0]).toBe('通用智能');
  });

  it('puts what is open before what is not', async () => {
    expect((await found({ query: 'tyzn', reportId: 'r1' }))[0]).toBe('通用智能的供给');
  });

  it('keeps to kinds and to the open report', async () => {
    expect(await found({ query: 'yh', kinds: ['figure', 'table'] })).toEqual(['图表 6：银行信贷']);
    expect(await found({ query: 'ty', kinds: ['heading'], reportId: 'r1', within: true })).toEqual([
      '通用智能的供给',
    ]);
    expect(await found({ kinds: ['figure', 'table'], reportId: 'r1', within: true })).toEqual([
      '图表 5：通用智能路线图',
      '图表 6：银行信贷',
    ]);
  });

  it('tells where a place lies and what was typed for which characters', async () => {
    const result = await new TitleFinder(library(), syllablesOf).find(
      { ...everything, query: 'lxt' },
      50,
      go,
    );
    expect(result?.places).toMatchObject([
      { kind: 'figure', path: ['人工智能十年展望', '通用智能的供给'], marks: [[9, 12]] },
    ]);
  });

  it('finds a report by its publisher too, and marks nothing of its title then', async () => {
    const result = await new TitleFinder(library(), syllablesOf).find(
      { ...everything, query: 'ysyj' },
      50,
      go,
    );
    expect(result?.places).toMatchObject([
      { title: '人工智能十年展望', path: ['远山研究'], marks: [] },
    ]);
  });

  it('answers each keystroke as if it were the first', async () => {
    const finder = new TitleFinder(library(), syllablesOf);
    for (const query of ['t', 'ty', 'tyz', 'tyzn', 'ty', 'c', 'ch', 'chatgpt']) {
      expect(await found({ query }, finder)).toEqual(await found({ query }));
    }
  });

  it('stops when it is told to', async () => {
    const index = new TitleIndex();
    for (let at = 0; at < 9000; at += 1) {
      index.add({ kind: 'report', reportId: `r${at}`, title: '报告', language: 'zh', parent: -1 });
    }
    const finder = new TitleFinder(index, syllablesOf);
    expect(await finder.find({ ...everything, query: 'bg' }, 5, () => false)).toBeNull();
    expect((await finder.find({ ...everything, query: 'bg' }, 5, go))?.total).toBe(9000);
  });
});
