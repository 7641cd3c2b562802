/** Tables that can be taken along, sorted and looked at in the whole window. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, SAMPLE_ZH, test } from '../fixtures/test';
import { objections } from '../fixtures/objections';
import { ReaderPage } from '../pages/reader-page';
import { clipboardOf, TablePage } from '../pages/table-page';

const TABLE = '图表 2：三类温控方案对比';

test('a table goes to the clipboard for spreadsheets, as CSV and as Markdown', async ({
  start,
}) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const table = new TablePage(page, TABLE);
  await table.point();
  await table.use('复制到电子表格');
  const copied = await clipboardOf(page);
  expect(copied.text).toMatch(/^方案\t辅助用电\t单位投资\t适用场景\n风冷\t4\.1%\t0\.06 元\/Wh\t/);
  expect(copied.text).toContain('液冷\t2.2%');
  expect(copied.text).toContain('\n资料来源：企业公告，远山研究');
  expect(copied.html).toContain('<td>0.06 元/Wh</td>');
  await table.choose('复制为 CSV');
  expect((await clipboardOf(page)).text).toContain('风冷,4.1%,0.06 元/Wh,小型工商业\r\n');
  await table.choose('复制为 Markdown');
  expect((await clipboardOf(page)).text).toContain('| 风冷 | 4.1% | 0.06 元/Wh | 小型工商业 |');
});

test('a table is saved as a file for spreadsheets', async ({ start, library }) => {
  const { app, page } = await start({ files: [SAMPLE_ZH] });
  const filePath = join(library, 'table.csv');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);
  const table = new TablePage(page, TABLE);
  await table.point();
  await table.choose('存储为 CSV…');
  await expect(new ReaderPage(page).notices).toContainText('table.csv');
  expect(await readFile(filePath, 'utf8')).toMatch(/^\ufeff方案,辅助用电,单位投资,适用场景\r\n/);
});

test('a table is sorted by its numbers, and its highlights go along', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  const table = new TablePage(page, TABLE);
  await table.point();
  await reader.select({ from: '高温地区', to: '高温地区' });
  await page.keyboard.press('3');
  await expect(reader.cards()).toHaveCount(1);
  const printed = await table.column(3);
  await table.sort('按“辅助用电”升序排列');
  expect(await table.column(3)).toEqual(['1.9%', '2.2%', '2.6%', '4.1%']);
  expect(await table.labels()).toEqual(['浸没', '液冷', '液冷', '风冷']);
  const painted = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('offprint-blue') ?? [])].map(
        ({ startContainer }) => startContainer.textContent,
      ),
    );
  expect(await painted()).toEqual(['高温地区']);
  await reader.select({ from: '示范项目', to: '示范项目' });
  await page.keyboard.press('4');
  await expect(reader.cards()).toHaveCount(2);
  await expect(reader.cards().last()).toContainText('示范项目');
  expect(await objections(page)).toEqual([]);
  await table.sort('按“辅助用电”降序排列');
  await table.sort('恢复原有顺序');
  expect(await table.column(3)).toEqual(printed);
});

test('by keyboard alone a table fills the window, and the focus comes back', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const table = new TablePage(page, TABLE);
  await table.figure.getByRole('button', { name: '表格工具' }).focus();
  await expect(table.tools.getByRole('button', { name: '复制到电子表格' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(table.large).toBeVisible();
  await expect(table.large.getByRole('table')).toContainText('0.09 元/Wh');
  await expect(table.large).toContainText('资料来源：企业公告');
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(table.large).toHaveCount(0);
  await expect(table.tools.getByRole('button', { name: '占满窗口' })).toBeFocused();
});

test('figures and tables are listed, with where the text mentions them', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await page.getByRole('tab', { name: '图表' }).click();
  const list = page.getByRole('list', { name: '图表列表' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list.getByRole('listitem').nth(1)).toContainText('企业公告，远山研究');
  expect(await objections(page)).toEqual([]);
  await list.getByRole('button', { name: '图表 3的第 1 处提及' }).click();
  await expect(reader.text.getByText('同样一度电')).toBeInViewport();
  await list.getByRole('button', { name: /^图表 2/ }).click();
  await expect(new TablePage(page, TABLE).table).toBeInViewport();
});

test('a reference in the text shows what it points to, and leads there', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  const reference = reader.text.getByRole('link', { name: '图表 3' });
  await reference.scrollIntoViewIfNeeded();
  await reference.hover();
  const preview = page.getByRole('tooltip');
  await expect(preview).toContainText('样本电站可用率分布');
  await expect(preview).toContainText('电站运营方，远山研究');
  expect(await objections(page)).toEqual([]);
  await reader.select({ from: '样本电站的可用率分布见', to: '差异主要来自' });
  expect(await reader.selected()).toBe('样本电站的可用率分布见图表 3，差异主要来自');
  await page.keyboard.press('2');
  await expect(reader.cards()).toContainText(['样本电站的可用率分布见图表 3，差异主要来自']);
  const before = await reader.scrolled();
  await reference.click();
  await expect(preview).toHaveCount(0);
  await expect.poll(() => reader.scrolled()).not.toBe(before);
  await expect(reader.text.getByRole('figure').nth(2)).toBeInViewport();
});

test('jumps can be taken back to the line, and made again', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH], size: { width: 1100, height: 500 } });
  const reader = new ReaderPage(page);
  await reader.goToChapter('集成环节的三笔账');
  await expect.poll(() => reader.scrolled()).toBeGreaterThan(100);
  const first = await reader.scrolled();
  await reader.goToChapter('容量、电量与辅助服务');
  await expect.poll(() => reader.scrolled()).toBeGreaterThan(first);
  const second = await reader.scrolled();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(async () => Math.abs((await reader.scrolled()) - first)).toBeLessThan(3);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => reader.scrolled()).toBe(0);
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Alt+ArrowRight');
  await expect.poll(async () => Math.abs((await reader.scrolled()) - second)).toBeLessThan(3);
});
