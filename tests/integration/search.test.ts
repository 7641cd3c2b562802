/** The search over a library against plain looking: the same passages, whatever is asked. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Handlers } from '../../main/ipc/handlers';
import { indexMissing, searchLibrary } from '../../main/ipc/handlers/search';
import { sql } from '../../main/storage/sql';
import type { SearchInput } from '../../preload/contract/search';
import { fold } from '../../preload/contract/text/fold';
import { findHits } from '../../preload/contract/text/match';
import { parseQuery } from '../../preload/contract/text/query';
import { valueOf, World } from './support/world';

let world: World;
let handlers: Handlers;

beforeEach(async () => {
  world = await World.create();
  handlers = await world.start();
});
afterEach(() => world.remove());

const input = (query: string, changes: Partial<SearchInput> = {}): SearchInput => ({
  query,
  publisher: null,
  year: null,
  kind: null,
  effort: 'exact',
  from: 0,
  reports: 50,
  ...changes,
});

const search = async (query: string, changes: Partial<SearchInput> = {}) =>
  valueOf(await handlers['search.library'](input(query, changes)));

/** Forgets that anything is indexed, as a library of an older version does not know it. */
async function unindex(): Promise<void> {
  await world.library.reports.write(async (db) => {
    await db.run(sql`DELETE FROM passage_index`);
    await db.run(sql`DELETE FROM indexed_report`);
  });
}

describe('search.library', () => {
  test('keeps to the reports that are asked for', async () => {
    const all = await search('模型');
    const one = all.reports.find(({ title }) => title === '乙报告')?.reportId ?? '';
    expect((await search('模型', { reportIds: [one] })).total).toMatchObject({ reports: 1 });
    expect((await search('模型', { reportIds: [] })).total).toMatchObject({ reports: 0 });
  });

  beforeEach(async () => {
    await world.import(
      handlers,
      'a.txt',
      '@title: 甲报告\n@publisher: 远山\n@date: 2023-02-03\n大模型的成本\n小模型 2.5%\n模型，模型\n機器學習',
    );
    await world.import(
      handlers,
      'b.txt',
      '@title: 乙报告\n@publisher: 近水\n@date: 2024-05-06\nＣｈａｔＧＰＴ 与模型\nOpenAI',
    );
  });

  test('ranks reports by passages, and shows sentences with their hits', async () => {
    const { reports, total, complete } = await search('模型');
    expect(reports.map(({ title, passages, hits }) => [title, passages, hits])).toEqual([
      ['甲报告', 3, 4],
      ['乙报告', 1, 1],
    ]);
    expect(total).toEqual({ reports: 2, passages: 4, hits: 5 });
    expect(complete).toBe(true);
    const [best] = reports[0]?.best ?? [];
    expect(best?.text).toBe('大模型的成本');
    expect(best?.marks).toEqual([{ start: 1, end: 3 }]);
    const opened = valueOf(
      await handlers['reports.open']({ reportId: reports[0]?.reportId ?? '' }),
    );
    const text = opened.blocks.map((block) => ('text' in block ? block.text.text : '')).join('\n');
    expect(text.slice(best?.start, best?.end)).toBe('模型');
  });

  test.each([
    ['chatgpt', 1],
    ['ＧＰＴ', 1],
    ['机器学习', 1],
    ['型', 4],
    ['2.5%', 1],
    ['%', 1],
    ['，', 1],
    ['模型 -小', 3],
    ['模型 成本', 1],
    ['大 成本 near:2', 0],
    ['大 成本 near:3', 1],
    ['"gpt 与"', 1],
    ['openai', 1],
    ['没有', 0],
    ['   ', 0],
  ])('finds %s in %i passages', async (query, passages) => {
    expect((await search(query)).total.passages).toBe(passages);
    await unindex();
    expect((await search(query)).total.passages).toBe(passages);
  });

  test('answers as many reports as it is asked for, and counts them all', async () => {
    const { reports, total } = await search('模型', { reports: 1 });
    expect(reports).toHaveLength(1);
    expect(total.reports).toBe(2);
    const next = await search('模型', { from: 1 });
    expect(next.reports.map(({ title }) => title)).toEqual(['乙报告']);
    expect(next.total).toEqual(total);
  });

  test('keeps to a kind of passage', async () => {
    expect((await search('模型', { kind: 'table' })).total.passages).toBe(0);
    expect((await search('模型', { kind: 'text' })).total.passages).toBe(4);
  });

  test('keeps to a publisher and a year', async () => {
    const titles = async (changes: Partial<SearchInput>) =>
      (await search('模型', changes)).reports.map(({ title }) => title);
    expect(await titles({ publisher: '近水' })).toEqual(['乙报告']);
    expect(await titles({ year: '2023' })).toEqual(['甲报告']);
    expect(await titles({ publisher: '近水', year: '2023' })).toEqual([]);
  });

  describe('in chapters', () => {
    const LINES = [
      '@title: 丙报告',
      '模型 开头',
      '# 风险提示',
      '模型 一',
      '## 政策',
      '模型 二',
      '# 结论',
      '模型 三 100%',
      '# 風險',
      '模型 四 100%',
    ];
    const texts = async (query: string, chapter: string) =>
      (await search(query, { chapter })).reports.flatMap(({ best }) =>
        best.map(({ text }) => text),
      );

    beforeEach(() => world.import(handlers, 'c.txt', LINES.join('\n')));

    test('keeps to those with a title that holds the words, and to what is under them', async () => {
      expect(await texts('模型', '风险')).toEqual(['模型 一', '模型 二', '模型 四 100%']);
      expect(await texts('模型', '政策')).toEqual(['模型 二']);
      expect(await texts('模型', '没有')).toEqual([]);
      expect((await search('模型', { chapter: '风险' })).total).toEqual({
        reports: 1,
        passages: 3,
        hits: 3,
      });
    });

    test('answers what the index cannot tell, and what is not in it yet', async () => {
      expect(await texts('%', '风险')).toEqual(['模型 四 100%']);
      await unindex();
      expect(await texts('模型', '风险')).toEqual(['模型 一', '模型 二', '模型 四 100%']);
    });

    test('knows of chapters that have just come', async () => {
      expect(await texts('模型', '展望')).toEqual([]);
      await world.import(handlers, 'd.txt', '@title: 丁报告\n# 展望\n模型 五');
      expect(await texts('模型', '展望')).toEqual(['模型 五']);
    });

    test('offers titles that several reports have', async () => {
      await world.import(handlers, 'd.txt', '@title: 丁报告\n# 结论\n无');
      expect(valueOf(await handlers['search.chapters'](undefined))).toEqual({ titles: ['结论'] });
    });
  });

  test('finds what was folded away only when it is asked for it', async () => {
    await world.import(handlers, 'e.txt', '@title: 戊报告\n第一段\n! 扫码 加入研报共享群\n第二段');
    expect((await search('研报共享')).total.reports).toBe(0);
    const { reports, total } = await search('研报共享', { kind: 'folded' });
    expect(total).toEqual({ reports: 1, passages: 1, hits: 1 });
    expect(reports[0]?.best).toMatchObject([
      { kind: 'folded', start: 4, text: '扫码 加入研报共享群', marks: [{ start: 5, end: 9 }] },
    ]);
  });

  test('finds the words of a newer copy, and no longer those of the older', async () => {
    await world.import(
      handlers,
      'a2.txt',
      '@title: 甲报告\n@publisher: 远山\n@date: 2023-02-03\n大模型的成本\n小模型 2.5%\n模型，模型\n强化学习',
    );
    expect((await search('强化')).total.passages).toBe(1);
    expect((await search('机器')).total.passages).toBe(0);
  });

  test('fills the index in idle time', async () => {
    await unindex();
    await indexMissing(world.library);
    const [row] = await world.library.reports.read.all<{ n: number }>(
      sql`SELECT count(*) AS n FROM indexed_report`,
    );
    expect(row?.n).toBe(2);
    expect((await search('模型')).total.passages).toBe(4);
  });

  test('ends soon when nobody waits for it', async () => {
    const { complete } = await searchLibrary(world.library, input('2.5%'), () => true);
    expect(complete).toBe(false);
  });
});

describe('a first answer', () => {
  const lines = (words: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${words}第${at}行`);
  const quick = (query: string) => search(query, { effort: 'quick' });

  beforeEach(async () => {
    await world.import(
      handlers,
      'many.txt',
      ['题目', ...lines('大模型与模型', 350), ...lines('潮汐', 100)].join('\n'),
    );
  });

  test('counts passages by the index, and leaves the hits to the exact one', async () => {
    const { reports, total, complete } = await quick('大模型 模型');
    expect(total).toEqual({ reports: 1, passages: 350, hits: null });
    expect(complete).toBe(false);
    expect(reports[0]?.best.map(({ marks }) => marks.length)).toEqual([2, 2, 2]);
    expect((await search('大模型 模型')).total).toEqual({ reports: 1, passages: 350, hits: 700 });
  });

  test('is the exact one where a token is the whole query and has few places', async () => {
    const { total, complete } = await quick('模型');
    expect(total).toEqual({ reports: 1, passages: 350, hits: 700 });
    expect(complete).toBe(true);
    expect((await quick('潮')).total).toEqual({ reports: 1, passages: 100, hits: 100 });
  });

  test('to a common character counts its first places, and says that there are more', async () => {
    await world.import(
      handlers,
      'more.txt',
      ['@title: 另一题目', ...lines('模模模模模模模模模模模模模模模模模模模模', 300)].join('\n'),
    );
    const { reports, total, complete } = await quick('模');
    expect(total.hits).toBe(5000);
    expect(complete).toBe(false);
    expect(reports.map(({ title }) => title)).toContain('另一题目');
    expect((await search('模')).total).toEqual({ reports: 2, passages: 650, hits: 6700 });
  });
});

describe('finds exactly what plain looking finds', () => {
  const characters = [...'模型大小aAbＡ1２.%， 機机學😀𠮷'];
  const passage = fc.string({ unit: fc.constantFrom(...characters), minLength: 1, maxLength: 12 });
  const passages = fc.sample(passage, 400).map((one, at) => `${one.trim()}行${at % 7}`);
  const folded = ['题目', ...passages].map((one) => fold(one));
  const term = (maxLength: number) =>
    fc.string({
      unit: fc.constantFrom(...characters.filter((one) => one !== ' ')),
      minLength: 1,
      maxLength,
    });

  async function compare(query: string): Promise<void> {
    const asked = parseQuery(query);
    const hits = folded.map(
      (one) => findHits(asked, { folded: one, starts: [0, one.length] }).length / 2,
    );
    expect((await search(query)).total).toMatchObject({
      passages: hits.filter((count) => count > 0).length,
      hits: hits.reduce((sum, count) => sum + count, 0),
    });
  }

  beforeEach(async () => {
    await world.import(handlers, 'all.txt', ['题目', ...passages].join('\n'));
  });

  test('of one term', async () => {
    await fc.assert(
      fc.asyncProperty(term(4), async (query) => {
        fc.pre(!query.startsWith('-'));
        await compare(query);
      }),
      { numRuns: 150 },
    );
  });

  test('of several', async () => {
    // Every passage has the first one: more than can sooner be looked at than counted by the index.
    const terms = fc.tuple(fc.constantFrom('行', '型'), term(1), fc.option(term(2), { nil: '行' }));
    const without = fc.option(term(2), { nil: '' });
    await fc.assert(
      fc.asyncProperty(terms, without, async (wanted, unwanted) => {
        await compare(`${wanted.join(' ')} ${unwanted === '' ? '' : `-${unwanted}`}`);
      }),
      { numRuns: 150 },
    );
  });
});
