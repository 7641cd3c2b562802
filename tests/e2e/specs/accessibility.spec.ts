/** axe finds nothing, on any screen, in either language and theme. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { objections } from '../fixtures/objections';
import { expect, SAMPLE_EN, SAMPLE_ZH, test } from '../fixtures/test';
import { ReaderPage } from '../pages/reader-page';

test('welcome', async ({ start }) => {
  const { page } = await start();
  expect(await objections(page)).toEqual([]);
});

test('an open report with highlights, a note being written, and its menus', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await reader.select({ from: '施工账', to: '压缩到六周' });
  await expect(reader.toolbar).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('4');
  await expect(reader.cards()).toHaveCount(1);
  expect(await objections(page)).toEqual([]);
  await reader.select({ from: '同样一度电', to: '备件储备' });
  await page.keyboard.press('n');
  await expect(reader.notes.getByRole('textbox')).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '导出笔记' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+P');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await objections(page)).toEqual([]);
});

test('in English and dark, and the list of reports', async ({ start }) => {
  const { page } = await start({
    files: [SAMPLE_ZH, SAMPLE_EN],
    systemLanguage: 'en-US',
    colorScheme: 'dark',
  });
  await expect(page.getByRole('main')).toContainText('After the price war');
  expect(await objections(page)).toEqual([]);
  await page.getByRole('button', { name: /library/i }).click();
  const listed = page.getByRole('listbox', { name: /reports/i }).getByRole('option');
  await expect(listed).toHaveCount(2);
  expect(await objections(page)).toEqual([]);
  await page.getByRole('radio', { name: 'List' }).check({ force: true });
  await expect(listed).toHaveCount(2);
  await listed.first().focus();
  await page.keyboard.press('Space');
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await objections(page)).toEqual([]);
});

test('a library that cannot be opened, and is put right', async ({ library, start }) => {
  const file = join(library, 'notes.db');
  await writeFile(file, 'a file of someone else');
  const { page } = await start({ library });
  await expect(page.getByRole('main')).toContainText('notes.db');
  expect(await objections(page)).toEqual([]);
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByRole('main')).toContainText('notes.db');
  await rm(file);
  await page.getByRole('button', { name: '重试' }).click();
  await expect(page.getByRole('button', { name: /导入报告/ })).toBeVisible();
});
