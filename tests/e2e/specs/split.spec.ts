/** Two panes: the same report twice, or two reports. */
import { resize } from '../fixtures/launch';
import { objections } from '../fixtures/objections';
import { expect, SAMPLE_EN, SAMPLE_ZH, test } from '../fixtures/test';
import { PalettePage } from '../pages/palette-page';
import { ReaderPage } from '../pages/reader-page';
import { SplitPage } from '../pages/split-page';

const CHAPTER = '可用率：被低估的变量';

test('the same report twice: each pane has its place, and a mark is in both at once', async ({
  start,
}) => {
  const { page } = await start({ files: [SAMPLE_ZH], size: { width: 1440, height: 900 } });
  const reader = new ReaderPage(page);
  const split = new SplitPage(page);
  await split.open();
  await expect(split.active()).toHaveAccessibleName('报告正文（右栏）');
  await reader.goToChapter(CHAPTER);
  await expect(split.text('右栏').getByRole('heading', { name: CHAPTER })).toBeInViewport();
  expect(await split.scrolled('左栏')).toBe(0);
  await expect(reader.currentChapter()).toHaveText(CHAPTER);
  await expect(split.head('右栏').getByRole('button', { name: '后退' })).toBeEnabled();
  await expect(split.head('左栏').getByRole('button', { name: '后退' })).toBeDisabled();

  await page.keyboard.press('F6');
  await expect(split.active()).toHaveAccessibleName('报告正文（左栏）');
  await expect(reader.currentChapter()).toHaveCount(0);
  const inLeft = Object.assign(new ReaderPage(page), { text: split.text('左栏') });
  await inLeft.select({ from: '施工账', to: '压缩到六周' });
  await page.keyboard.press('4');
  await expect.poll(() => split.painted('offprint-pink')).toEqual([1, 1]);
  expect(await objections(page)).toEqual([]);

  await page.keyboard.press('Control+f');
  const search = page.getByRole('search', { name: '在报告中查找（左栏）' });
  await search.getByRole('textbox').fill('可用率');
  await expect.poll(() => split.painted('offprint-found-current')).toEqual([1, 0]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+W');
  await expect(split.heads).toHaveCount(0);
  await expect(reader.text.getByRole('heading', { name: CHAPTER })).toBeInViewport();
});

test('a chapter, a table and another report are opened beside, and all of it comes back', async ({
  start,
  library,
}) => {
  const { app, page } = await start({
    files: [SAMPLE_EN, SAMPLE_ZH],
    size: { width: 1440, height: 900 },
  });
  const reader = new ReaderPage(page);
  const split = new SplitPage(page);
  await reader.outline.getByRole('treeitem', { name: CHAPTER }).click({ modifiers: ['Control'] });
  await expect(split.text('右栏').getByRole('heading', { name: CHAPTER })).toBeInViewport();
  await expect(split.active()).toHaveAccessibleName('报告正文（左栏）');
  expect(await split.scrolled('左栏')).toBe(0);

  const palette = new PalettePage(page);
  await palette.open();
  await palette.field.fill('price war');
  await expect(palette.chosen).toContainText('price war');
  await page.keyboard.press('Control+Enter');
  await expect(split.text('右栏')).toContainText('After the price war');
  await expect(split.text('左栏')).toContainText('储能五年观察');
  await expect(page).toHaveTitle(/储能五年观察/);
  await page.keyboard.press('F6');
  await expect(page).toHaveTitle(/After the price war/);
  // The place counts once it has come to rest, which is when it is saved.
  for (let step = 0; step < 2; step += 1) {
    const before = await split.saved('After the price war');
    await page.keyboard.press('Alt+PageDown');
    await expect.poll(() => split.saved('After the price war')).toBeGreaterThan(before);
  }
  await expect.poll(() => split.scrolled('右栏')).toBeGreaterThan(100);
  const place = await split.scrolled('右栏');

  await split.divider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await expect(split.divider).toHaveAttribute('aria-valuenow', '25');
  await split.divider.dblclick();
  await expect(split.divider).toHaveAttribute('aria-valuenow', '50');
  await page.keyboard.press('F6');
  await page.keyboard.press('F6');
  await expect(split.active()).toHaveAccessibleName('报告正文（右栏）');
  await expect.poll(() => split.scrolled('右栏')).toBe(place);
  await app.close();

  const again = await start({ library, size: { width: 1440, height: 900 } });
  const restored = new SplitPage(again.page);
  await expect(restored.active()).toHaveAccessibleName('报告正文（右栏）');
  await expect(restored.text('左栏')).toContainText('储能五年观察');
  await expect.poll(() => restored.scrolled('右栏')).toBe(place);
});

test('in a small window the panes are stacked, then one at a time', async ({ start }) => {
  const { app, page } = await start({ files: [SAMPLE_ZH], size: { width: 720, height: 700 } });
  const split = new SplitPage(page);
  await page.keyboard.press('Control+Shift+D');
  await expect(split.heads).toHaveCount(2);
  await expect(split.divider).toHaveAttribute('aria-orientation', 'horizontal');
  expect(await objections(page)).toEqual([]);
  await resize(app, { width: 600, height: 480 });
  await expect(split.heads.filter({ visible: true })).toHaveCount(1);
  await expect(split.active()).toHaveAccessibleName('报告正文（右栏）');
  await page.getByRole('button', { name: '转到另一栏' }).click();
  await expect(split.active()).toHaveAccessibleName('报告正文（左栏）');
  expect(await objections(page)).toEqual([]);
});
