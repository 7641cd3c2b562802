/** Finding anything, in the open report. */
import { objections } from '../fixtures/objections';
import { expect, SAMPLE_EN, SAMPLE_ZH, test } from '../fixtures/test';
import { FindPage } from '../pages/find-page';
import { ReaderPage } from '../pages/reader-page';
import { SearchPage } from '../pages/search-page';

/** Two sentences of the sample. */
const QUOTE =
  '把一座电站拆开来看，电芯约占一半，其余是变流器、温控、消防与施工。过去两年降价主要来自前者';

test('every hit is painted, counted and gone to, and Escape gives the keys back to the text', async ({
  start,
}) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const find = new FindPage(page);
  await find.open();
  await find.field.fill('電芯');
  await expect(find.count).toHaveText('1 / 5');
  await expect.poll(() => find.painted()).toContain('[电芯]');
  expect(new Set(await find.painted())).toEqual(new Set(['[电芯]', '电芯']));
  await page.keyboard.press('Enter');
  await expect(find.count).toHaveText('2 / 5');
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Shift+Enter');
  await expect(find.count).toHaveText('5 / 5');
  await expect.poll(() => find.isInView()).toBe(true);
  await page.keyboard.press('Escape');
  await expect(find.bar).toBeHidden();
  expect(await find.painted()).toEqual([]);
  await expect(page.locator('.reader')).toBeFocused();
});

test('what stands in tables, captions and sources is found, by terms, phrase and exclusion', async ({
  start,
}) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const find = new FindPage(page);
  await find.open();
  for (const [query, count] of [
    ['"０.０９ 元／ＷＨ"', '1 / 1'],
    ['三类温控方案', '1 / 1'],
    ['企业公告', '1 / 1'],
    ['辅助用电为年均值', '1 / 1'],
    ['没有的话', '没有找到'],
  ] as const) {
    await find.field.fill(query);
    await expect(find.count).toHaveText(count);
  }
});

test('the list groups hits by chapter, follows, and stays while one reads', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const find = new FindPage(page);
  const reader = new ReaderPage(page);
  await find.open();
  await find.field.fill('可用率');
  await find.option('结果列表');
  await expect(reader.outline).toBeHidden();
  await expect(find.hits().first()).toContainText('可用率');
  await expect(find.list).toContainText('可用率：被低估的变量');
  await find.hits().last().click();
  await expect(find.hits().last()).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => find.isInView()).toBe(true);
  await page.keyboard.press('ArrowUp');
  await expect(find.hits().last()).toHaveAttribute('aria-selected', 'false');
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(reader.outline).toBeVisible();
});

test('case and whole words', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const find = new FindPage(page);
  await find.open();
  await find.field.fill('mwh');
  await expect(find.count).toHaveText(/^1 \/ \d+$/);
  await find.option('区分大小写');
  await expect(find.count).toHaveText('没有找到');
  await find.field.fill('MW');
  await expect(find.count).toHaveText(/^1 \/ \d+$/);
  await find.option('全词匹配');
  await expect(find.count).toHaveText('没有找到');
});

test('a regular expression is found, and a wrong one is called so', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const find = new FindPage(page);
  await find.open();
  await find.option('正则表达式');
  await find.field.fill(String.raw`\d+\.\d+ 元/wh`);
  await expect(find.count).toHaveText(/^1 \/ \d+$/);
  await expect.poll(() => find.painted()).toContain('[0.31 元/Wh]');
  await find.field.fill('(元');
  await expect(find.count).toHaveText('表达式有误');
  await find.field.fill('元$');
  await expect(find.count).toHaveText(/^没有找到$|^1 \/ \d+$/);
  expect(await objections(page)).toEqual([]);
  await find.option('正则表达式');
  await find.field.fill('电芯');
  await expect(find.count).toHaveText('1 / 5');
});

test('hits in notes count, are listed apart, and are shown in the note', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  const find = new FindPage(page);
  await reader.select({ from: '逾七成', to: '行业由抢' });
  await page.keyboard.press('n');
  await reader.notes.getByRole('textbox', { name: '笔记' }).fill('先看**可用率**，再看核对表');
  await page.keyboard.press('Control+Enter');
  await expect(reader.cards()).toContainText('再看核对表');
  await page.keyboard.press('Shift+F9');
  await expect(reader.notes).toBeHidden();
  await find.open();
  await find.field.fill('看核对');
  await expect(find.count).toHaveText('1 / 1');
  await page.keyboard.press('Enter');
  await expect(reader.cards()).toBeVisible();
  await expect.poll(() => find.painted()).toEqual(['[看核对]']);
  await find.field.fill('看可用率');
  await expect.poll(() => find.painted()).toEqual(['[看可用率]']);
  await find.option('结果列表');
  await find.field.fill('可用率');
  await find.within.selectOption({ label: '笔记（1）' });
  await expect(find.count).toHaveText('1 / 1');
  await expect(find.hits()).toHaveCount(1);
  expect(await objections(page)).toEqual([]);
});

test('what was folded away is found on request, and unfolds at the words', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const find = new FindPage(page);
  await find.open();
  await find.field.fill('每日更新');
  await expect(find.count).toHaveText('没有找到');
  await find.bar.getByRole('button', { name: '折叠内容中有 1 处' }).click();
  await expect(find.count).toHaveText('1 / 1');
  await expect.poll(() => find.painted()).toEqual(['[每日更新]']);
  await expect.poll(() => find.isInView()).toBe(true);
  expect(await objections(page)).toEqual([]);
});

test('the library is searched, a passage is opened with its hits, and Escape leads back', async ({
  start,
}) => {
  const { page } = await start({ files: [SAMPLE_ZH, SAMPLE_EN] });
  const search = new SearchPage(page);
  const find = new FindPage(page);
  await search.open();
  await search.field.fill('林知行');
  await expect(search.named.getByRole('button')).toHaveText(/储能五年观察/);
  await search.field.fill('液冷');
  await expect(search.count).toHaveText('1 份报告，共 2 处');
  await expect(search.named).toBeHidden();
  await search.keepTo('段落类型', '表格');
  await expect(search.count).toHaveText('1 份报告，共 1 处');
  await search.keepTo('段落类型', '正文、表格、图与笔记');
  await expect(search.passages()).toHaveCount(2);
  await search.chapter.fill('需求篇');
  await expect(search.count).toHaveText('没有找到');
  await search.chapter.fill('供给篇');
  await expect(search.count).toHaveText('1 份报告，共 2 处');
  await search.chapter.fill('');
  await expect(search.passages()).toHaveCount(2);
  await search.field.focus();
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(search.dialog).toBeHidden();
  await expect(find.count).toHaveText('1 / 2');
  await expect.poll(() => find.painted()).toContain('[液冷]');
  await expect.poll(() => find.isInView()).toBe(true);
  await page.keyboard.press('Escape');
  await expect(search.field).toHaveValue('液冷');
  await expect(search.passages()).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(search.dialog).toBeHidden();
});

test('a slip in a query is answered with what was meant, and searched for only when it is chosen', async ({
  start,
}) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const search = new SearchPage(page);
  await search.open();
  await search.field.fill('液冷 dianxin');
  await expect(search.count).toHaveText('没有找到');
  await expect(search.suggested('电芯')).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await search.suggested('电芯').click();
  await expect(search.field).toHaveValue('液冷 电芯');
});

test('a quote that is pasted is checked word by word, and leads to its place', async ({
  start,
}) => {
  const { app, page } = await start({ files: [SAMPLE_ZH, SAMPLE_EN] });
  const search = new SearchPage(page);
  const find = new FindPage(page);
  await search.open();
  await search.field.fill(QUOTE.replace('。', '，'));
  await expect(search.quotes.getByRole('listitem')).toHaveCount(1);
  await expect(search.quotes).toContainText('相近');
  await expect(search.quotes.locator('del')).toHaveText(['，']);
  expect(await objections(page)).toEqual([]);
  await search.field.fill(QUOTE);
  await expect(search.quotes).toContainText('逐字一致');
  await search.quotes.getByRole('button', { name: '复制并附出处' }).click();
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toContain(`“${QUOTE}”\n—— 林知行, 周未. `);
  await search.field.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(find.count).toHaveText('1 / 1');
  await expect.poll(() => find.isInView()).toBe(true);
  await page.keyboard.press('Escape');
  await expect(search.quotes).toContainText('逐字一致');
});

test('what was folded away is offered when nothing else is found, and unfolds', async ({
  start,
}) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const search = new SearchPage(page);
  const find = new FindPage(page);
  await search.open();
  await search.field.fill('每日更新');
  await expect(search.dialog).toContainText('已折叠的内容中有 1 处');
  expect(await objections(page)).toEqual([]);
  await search.dialog.getByRole('button', { name: '查看' }).click();
  await search.passages().click();
  await expect(find.count).toHaveText('1 / 1');
  await expect.poll(() => find.painted()).toEqual(['[每日更新]']);
  await expect.poll(() => find.isInView()).toBe(true);
});

test('a search is saved with its filters, and is there after a restart', async ({ start }) => {
  const first = await start({ files: [SAMPLE_ZH, SAMPLE_EN] });
  const search = new SearchPage(first.page);
  await search.open();
  await search.field.fill('液冷');
  await search.keepTo('段落类型', '表格');
  await search.dialog.getByRole('button', { name: '保存搜索' }).click();
  await expect(search.dialog.getByRole('button', { name: '已保存' })).toBeVisible();
  await first.app.close();
  const { page } = await start();
  const again = new SearchPage(page);
  await again.open();
  await again.dialog.getByRole('button', { name: '液冷 表格' }).click();
  await expect(again.count).toHaveText('1 份报告，共 1 处');
});

test('notes are found with the reports, and lead to their passage', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await reader.select({ from: '逾七成', to: '行业由抢' });
  await page.keyboard.press('n');
  await reader.notes.getByRole('textbox', { name: '笔记' }).fill('成本结构要再核对');
  await page.keyboard.press('Control+Enter');
  await expect(reader.notes).toContainText('成本结构要再核对');
  const search = new SearchPage(page);
  await search.open();
  const notes = search.dialog.getByRole('region', { name: '笔记与标注' });
  // The note is being saved while the search is asked.
  await expect(async () => {
    await search.field.fill('');
    await search.field.fill('核对');
    await expect(notes.getByRole('listitem')).toHaveCount(1, { timeout: 1000 });
  }).toPass({ timeout: 10_000 });
  expect(await objections(page)).toEqual([]);
  await search.keepTo('段落类型', '笔记与标注');
  await expect(search.count).toHaveText('1 条笔记与标注');
  await notes.getByRole('button').click();
  await expect(search.dialog).toBeHidden();
});
