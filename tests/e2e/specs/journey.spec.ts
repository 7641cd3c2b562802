/** The whole way: import, read, mark, note, kill, reopen, export. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog, answerSaveDialog, clipboardText } from '../fixtures/desktop';
import { kill } from '../fixtures/launch';
import { expect, hasRealReport, REAL_REPORT, SAMPLE_ZH, test } from '../fixtures/test';
import { LibraryPage } from '../pages/library-page';
import { ReaderPage } from '../pages/reader-page';

const TITLE = '远山研究-储能五年观察（二）：从电芯到电站，降本之后看什么';

test('an empty library welcomes, and imports what the dialog gives', async ({ start }) => {
  const { app, page } = await start();
  const library = new LibraryPage(page);
  await answerOpenDialog(app, []);
  await library.importButton.click();
  await expect(library.importButton).toBeVisible();
  await answerOpenDialog(app, [SAMPLE_ZH]);
  await library.importButton.click();
  const reader = new ReaderPage(page);
  await expect(reader.text).toBeVisible();
  expect(await reader.title()).toBe(TITLE);
});

test('a report is read by chapter, without the advertising', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  expect(await reader.chapters()).toEqual([
    { level: 1, title: '摘要' },
    { level: 1, title: '风险' },
    { level: 1, title: '正文' },
    { level: 2, title: '供给篇：电芯之外，成本还能从哪里来' },
    { level: 3, title: '集成环节的三笔账' },
    { level: 3, title: '可用率：被低估的变量' },
    { level: 2, title: '需求篇：收益来源由一变三' },
    { level: 3, title: '容量、电量与辅助服务' },
    { level: 2, title: '风险' },
  ]);
  await expect(reader.text.getByText('扫码加入')).toBeHidden();
  await expect(reader.text.getByRole('figure')).toHaveCount(3);
  await expect(reader.text.getByRole('table')).toHaveCount(1);
  await reader.goToChapter('容量、电量与辅助服务');
  await expect(reader.currentChapter()).toHaveText('容量、电量与辅助服务');
  await reader.goToChapter('集成环节的三笔账');
  await expect(reader.currentChapter()).toHaveText('集成环节的三笔账');
});

test('what was marked is there after the process was killed', async ({ library, start }) => {
  const first = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(first.page);
  await reader.select({ from: '施工账', to: '压缩到六周' });
  await first.page.keyboard.press('2');
  await expect(reader.cards()).toHaveCount(1);
  await reader.select({ from: '同样一度电', to: '备件储备' });
  await first.page.keyboard.press('n');
  await reader.notes.getByRole('textbox', { name: '笔记' }).fill('与**去年**的样本对比');
  await first.page.keyboard.press('Control+Enter');
  await expect(reader.cards()).toHaveCount(2);
  await expect(reader.notes.getByText('正在保存')).toBeHidden();
  await kill(first.app);

  const second = await start({ library });
  const again = new ReaderPage(second.page);
  expect(await again.title()).toBe(TITLE);
  await again.goToChapter('可用率：被低估的变量');
  await expect(again.notes.getByText('与**去年**的样本对比')).toBeVisible();
  await again.goToChapter('集成环节的三笔账');
  await expect(again.notes.getByRole('blockquote').first()).toContainText('六周');
  expect(Object.values(await again.painted()).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(1);
  const listed = await second.page.evaluate(() => window.offprint.reports.list());
  expect(listed).toMatchObject({ value: [{ counts: { annotations: 2 } }] });
});

test('a selection across paragraphs is marked to the character', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await reader.select({ from: '辅助用电下降', to: '单站投入增加' });
  await page.keyboard.press('1');
  const quote = reader.cards().getByRole('blockquote');
  await expect(quote).toHaveText(
    /^辅助用电下降约 1\.5 个百分点。\s*消防账：标准趋严，单站投入增加$/,
  );
});

test('edit, recolour, delete and undo', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await reader.select({ from: '三者叠加后', to: '金融资产' });
  await reader.toolbar.getByRole('button', { name: /黄色/ }).click();
  const card = reader.cards().first();
  await card.hover();
  await card.getByRole('button', { name: /写笔记/ }).click();
  await reader.notes.getByRole('textbox', { name: '笔记' }).fill('第一稿');
  await page.keyboard.press('Control+Enter');
  await expect(card.getByText('第一稿')).toBeVisible();
  await card.hover();
  await card.getByRole('button', { name: '删除' }).click();
  await expect(reader.cards()).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(reader.cards()).toHaveCount(1);
  await expect(reader.cards().getByText('第一稿')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(reader.cards().getByText('第一稿')).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(reader.cards().getByText('第一稿')).toBeVisible();
});

test('notes leave as Markdown, to a file and to the clipboard', async ({ library, start }) => {
  const { app, page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await reader.select({ from: '电芯约占一半', to: '才刚刚开始' });
  await page.keyboard.press('n');
  await reader.notes.getByRole('textbox', { name: '笔记' }).fill('核对 2023 年年报');
  await page.keyboard.press('Control+Enter');
  await expect(reader.notes.getByText('核对 2023 年年报')).toBeVisible();

  const path = join(library, '笔记.md');
  await answerSaveDialog(app, path);
  await page.keyboard.press('Control+e');
  await expect(reader.notices).toContainText('笔记.md');
  const file = await readFile(path, 'utf8');
  expect(file).toMatch(/^---\noffprint: 1\n/);
  expect(file).toContain('集成环节的三笔账');
  expect(file).toContain('> 电芯约占一半，其余是变流器');
  expect(file).toContain('核对 2023 年年报');
  expect(file).toMatch(/\^ofp-[\w-]+/);

  await reader.chooseExport('复制笔记为 Markdown');
  await expect(reader.notices).toContainText('Markdown');
  expect(await clipboardText(app)).toContain('> 电芯约占一半，其余是变流器');
});

test('reading goes on where it stopped, to the line', async ({ library, start }) => {
  const first = await start({ files: [SAMPLE_ZH], size: { width: 1100, height: 500 } });
  const reader = new ReaderPage(first.page);
  await reader.goToChapter('可用率：被低估的变量');
  await expect(reader.currentChapter()).toHaveText('可用率：被低估的变量');
  await first.page.mouse.move(500, 300);
  await first.page.mouse.wheel(0, 60);
  await expect.poll(() => reader.scrolled()).toBeGreaterThan(100);
  await first.app.close();
  const second = await start({ library });
  const again = new ReaderPage(second.page);
  await expect(again.currentChapter()).toHaveText('可用率：被低估的变量');
});

test('importing the same file again adds nothing', async ({ library, start }) => {
  const first = await start({ files: [SAMPLE_ZH] });
  await first.app.close();
  const second = await start({ library, files: [SAMPLE_ZH] });
  const list = await new ReaderPage(second.page).back();
  await expect(list.reports).toHaveCount(1);
});

test('a file that can’t be read is refused in words, and the library still opens', async ({
  start,
}) => {
  const { page } = await start({ files: ['/nowhere/report.txt'] });
  await expect(page.getByText('找不到文件“/nowhere/report.txt”')).toBeVisible();
  await expect(new LibraryPage(page).importButton).toBeVisible();
});

test('the real report opens with its chapters, figures and tables', async ({ start }) => {
  test.skip(!hasRealReport, `SKIPPED: the real report is not at ${REAL_REPORT}`);
  const { page } = await start({ files: [REAL_REPORT] });
  const reader = new ReaderPage(page);
  const levels = (await reader.chapters()).map(({ level }) => level);
  expect([1, 2, 3, 4].map((level) => levels.filter((each) => each === level).length)).toEqual([
    4, 4, 12, 4,
  ]);
  await expect(reader.text.getByRole('figure')).toHaveCount(35);
  await expect(reader.text.getByRole('table')).toHaveCount(4);
});
