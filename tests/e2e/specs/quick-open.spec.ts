/** Going anywhere by a part of its name: characters, pinyin, initials. */
import { objections } from '../fixtures/objections';
import { expect, SAMPLE_EN, SAMPLE_ZH, test } from '../fixtures/test';
import { PalettePage } from '../pages/palette-page';
import { ReaderPage } from '../pages/reader-page';

test('a chapter is found by pinyin, marked, and gone to from another report', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH, SAMPLE_EN] });
  const reader = new ReaderPage(page);
  await expect(reader.text).toContainText('After the price war');
  const palette = new PalettePage(page);
  await palette.open();
  for (const query of ['jchj', 'jichenghuanjie', '集成huan j']) {
    await palette.field.fill(query);
    await expect(palette.chosen).toContainText('集成环节的三笔账');
    await expect(palette.chosen.locator('mark')).toHaveText('集成环节');
  }
  await expect(palette.chosen).toContainText('供给篇');
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(reader.currentChapter()).toHaveText('集成环节的三笔账');

  await palette.open();
  await expect(palette.chosen).toContainText('集成环节的三笔账');
  await expect(palette.options.filter({ hasText: 'After the price war' })).toHaveCount(1);
});

test('signs keep to chapters, to figures and tables, and to commands', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const palette = new PalettePage(page);
  await palette.open();
  await palette.field.fill('@');
  await expect(palette.options).toHaveCount(9);
  await palette.field.fill('#');
  await expect(palette.options).toHaveCount(3);
  await palette.dialog.getByRole('button', { name: '命令' }).click();
  await expect(page.getByRole('dialog', { name: '命令面板' })).toBeVisible();
  await page.keyboard.type('dark');
  await expect(palette.chosen).toContainText('深色');
  await palette.field.fill('没有这样的名称');
  await expect(palette.options).toHaveCount(0);
  await expect(palette.dialog).toContainText('Ctrl+Shift+F');
});
