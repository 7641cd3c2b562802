/** How the text is set, focus mode, and pictures in the whole window. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { png } from '../fixtures/png';
import { objections } from '../fixtures/objections';
import { expect, SAMPLE_ZH, test } from '../fixtures/test';
import { ReaderPage } from '../pages/reader-page';

const REPORT = `# 图样报告

## 供给

图表 1：甲

![](pictures-a.png)

资料来源：远山研究

图表 2：乙

![](pictures-b.png)

资料来源：远山研究
`;

test('type that was chosen stays chosen, and the line stays where it was', async ({
  start,
  library,
}) => {
  const { app, page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  const size = () =>
    reader.text.locator('.text').evaluate((text) => getComputedStyle(text).fontSize);
  await reader.goToChapter('可用率：被低估的变量');
  const heading = reader.text.getByRole('heading', { name: '可用率：被低估的变量' });
  await expect(heading).toBeInViewport();
  await page.keyboard.press('Control+Equal');
  await page.keyboard.press('Control+Equal');
  await expect.poll(size).toBe('20px');
  await expect(heading).toBeInViewport();
  await page.getByRole('button', { name: '文字与版式' }).click();
  const panel = page.getByRole('dialog', { name: '文字与版式' });
  await panel.getByText('暖纸色').click();
  await panel.getByText('黑体').click();
  await panel.getByText('宽松').click();
  await expect(heading).toBeInViewport();
  expect(await objections(page)).toEqual([]);
  await app.close();
  const again = await start({ library });
  const text = new ReaderPage(again.page).text.locator('.text');
  await expect(text).toHaveCSS('font-size', '20px');
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'sepia');
  await expect(again.page.locator('html')).toHaveCSS('background-color', 'rgb(240, 230, 209)');
  await again.page.keyboard.press('Control+0');
  await expect(text).toHaveCSS('font-size', '17px');
});

test('focus mode hides all but the text, and Escape leaves it', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  const bar = page.getByRole('banner');
  await expect(bar).toBeVisible();
  await page.keyboard.press('F7');
  await expect(bar).toHaveCount(0);
  await expect(reader.outline).toHaveCount(0);
  await expect(reader.text).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await reader.select({ from: '施工账', to: '压缩到六周' });
  await page.keyboard.press('Escape');
  await expect(reader.toolbar).toHaveCount(0);
  await expect(bar).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(bar).toBeVisible();
  await expect(reader.outline).toBeVisible();
});

test('a picture is enlarged, moved and followed by the next', async ({ start, library }) => {
  const file = join(library, '..', 'pictures.md');
  await writeFile(file, REPORT);
  await writeFile(join(library, '..', 'pictures-a.png'), png(240, 120));
  await writeFile(join(library, '..', 'pictures-b.png'), png(120, 120));
  const { page } = await start({ files: [file] });
  await page.getByRole('button', { name: '放大图片：图表 1：甲' }).focus();
  await page.keyboard.press('Enter');
  const viewer = page.getByRole('dialog', { name: '图表 1 甲' });
  await expect(viewer).toContainText('1 / 2');
  expect(await objections(page)).toEqual([]);
  const scale = viewer.getByRole('button', { name: /%$/ });
  await expect(scale).toHaveText('100%');
  await page.keyboard.press('+');
  await expect(scale).toHaveText('130%');
  await viewer.getByRole('img').hover();
  await page.mouse.wheel(0, -200);
  await expect(scale).not.toHaveText('130%');
  await page.keyboard.press('0');
  await expect(scale).toHaveText('100%');
  await page.keyboard.press('PageDown');
  await expect(page.getByRole('dialog', { name: '图表 2 乙' })).toContainText('2 / 2');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a bookmark is set, named, found again, deleted and brought back', async ({
  start,
  library,
}) => {
  const { app, page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await reader.goToChapter('可用率：被低估的变量');
  await page.keyboard.press('b');
  await reader.notices.getByRole('button', { name: '命名…' }).click();
  await expect(page.getByRole('textbox', { name: '书签名称' })).toBeFocused();
  await page.keyboard.type('可用率要点');
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: '书签列表' });
  await expect(list.getByRole('button', { name: /^可用率要点/ })).toBeVisible();
  await expect(reader.cards()).toHaveCount(0);
  expect(await objections(page)).toEqual([]);
  await app.close();
  const again = await start({ library });
  await again.page.getByRole('tab', { name: /书签/ }).click();
  const kept = again.page.getByRole('list', { name: '书签列表' }).getByRole('listitem');
  await expect(kept).toContainText('可用率要点');
  await kept.getByRole('button', { name: '删除“可用率要点”' }).click();
  await expect(kept).toHaveCount(0);
  await again.page.keyboard.press('Control+z');
  await expect(kept).toContainText('可用率要点');
});

test('shortcuts of one’s own and the keys of vim work, and what is wrong with them is said', async ({
  start,
  library,
}) => {
  const file = { vim: true, 'view.focus': 'F11', 'no.such.command': 'F12' };
  await writeFile(join(library, 'keymap.json'), JSON.stringify(file));
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await expect(page.getByRole('region', { name: '消息' })).toContainText('no.such.command');
  const scrolled = () => page.locator('.reader').evaluate(({ scrollTop }) => scrollTop);
  await page.locator('.reader').focus();
  await page.keyboard.press('Shift+G');
  await expect.poll(scrolled).toBeGreaterThan(500);
  await page.keyboard.press('g');
  await page.keyboard.press('g');
  await expect.poll(scrolled).toBe(0);
  await page.keyboard.press('j');
  await expect.poll(scrolled).toBeGreaterThan(0);
  await page.keyboard.press('F11');
  await expect(reader.outline).toBeHidden();
});

test('the bar says how long the chapter still takes', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await reader.goToChapter('可用率：被低估的变量');
  await expect(page.getByRole('banner')).toContainText(/本章还需约 \d+ 分钟/);
});

test('the outline tells what has been read of a chapter, also after a restart', async ({
  start,
  library,
}) => {
  const { app, page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  const row = reader.outline.locator('[role=treeitem]:not([aria-expanded])', { hasText: /已读/ });
  const block = await row.first().getAttribute('data-block', { timeout: 20_000 });
  // Out of the view, so that it is not read once more.
  await reader.goToChapter('可用率：被低估的变量');
  await expect(reader.currentChapter()).toHaveText('可用率：被低估的变量');
  await app.close();
  const again = new ReaderPage((await start({ library })).page);
  await expect(again.currentChapter()).toHaveText('可用率：被低估的变量');
  await expect(again.outline.locator(`[data-block="${block}"]`)).toContainText('已读');
});
