/** Notes as they are written, linked, looked back at, and listed. */
import type { Page } from '@playwright/test';
import { objections } from '../fixtures/objections';
import { expect, SAMPLE_EN, SAMPLE_ZH, test } from '../fixtures/test';
import { ReaderPage } from '../pages/reader-page';

/** Wide enough for the notes to stand beside the text. */
const size = { width: 1400, height: 800 };

async function annotate(page: Page, from: string, to: string, note: string): Promise<void> {
  const reader = new ReaderPage(page);
  await reader.select({ from, to });
  await page.keyboard.press('n');
  await reader.notes.getByRole('textbox', { name: '笔记' }).fill(note);
  await page.keyboard.press('Control+Enter');
  await expect(reader.notes).toContainText(note);
}

test('notes of all reports are filtered and changed together, and one undo takes it back', async ({
  start,
}) => {
  const { page } = await start({ size, files: [SAMPLE_ZH] });
  await annotate(page, '施工账', '压缩到六周', '工期要核对');
  await annotate(page, '同样一度电', '备件储备', '运维成本');
  await page.keyboard.press('Control+Shift+N');
  const dialog = page.getByRole('dialog', { name: '全部笔记' });
  const rows = dialog.getByRole('option').filter({ hasText: /工期|运维/ });
  await expect(rows).toHaveCount(2);
  await dialog.getByRole('textbox', { name: '搜索笔记与引文' }).fill('工期');
  await expect(rows).toHaveCount(1);
  await expect(dialog.getByText('1 条', { exact: true })).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await dialog.getByRole('button', { name: '清除筛选' }).click();
  await expect(rows).toHaveCount(2);

  await dialog.getByRole('listbox', { name: '笔记列表' }).focus();
  await page.keyboard.press('Control+a');
  await expect(dialog.getByText('已选 2 条')).toBeVisible();
  await dialog.getByRole('button', { name: '待查（紫色）', exact: true }).click();
  await expect(dialog.getByRole('button', { name: '待查（紫色）：2 条' })).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const cards = new ReaderPage(page).notes.locator('.note-card[data-colour=purple]');
  await expect(cards).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(cards).toHaveCount(0);
});

test('a row leads to its passage in another report, and a button back to the list', async ({
  start,
}) => {
  const { page } = await start({ size, files: [SAMPLE_EN, SAMPLE_ZH] });
  await page.waitForSelector('html[data-ready=reader]', { state: 'attached' });
  const reader = new ReaderPage(page);
  await annotate(page, '施工账', '压缩到六周', '工期要核对');
  const library = await reader.back();
  await library.open(/price war/i);
  await page.keyboard.press('Control+Shift+N');
  const row = page.getByRole('option').filter({ hasText: '工期要核对' });
  await expect(row).toBeVisible();
  await page.getByRole('listbox', { name: '笔记列表' }).press('Enter');
  await expect(reader.cards().filter({ hasText: '工期要核对' })).toBeVisible();
  await page.getByRole('button', { name: '全部笔记' }).click();
  await expect(row).toBeVisible();
});

test('a note links to another one, which says so; a draft survives a click elsewhere', async ({
  start,
}) => {
  const { page } = await start({ size, files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await annotate(page, '施工账', '压缩到六周', '工期要核对');
  await reader.select({ from: '同样一度电', to: '备件储备' });
  await page.keyboard.press('n');
  const field = reader.notes.getByRole('textbox', { name: '笔记' });
  await field.pressSequentially('参见 [[工期');
  await expect(reader.notes.getByRole('listbox', { name: '链接到' })).toContainText('工期要核对');
  expect(await objections(page)).toEqual([]);
  await reader.notes.getByRole('option').filter({ hasText: '工期要核对' }).click();
  await expect(field).toHaveValue(
    /^参见 \[工期要核对\]\(offprint:\/\/report\/.+\/annotation\/.+\)$/,
  );
  await reader.text.getByText('同样一度电').first().click();
  await expect(field).toHaveCount(0);
  await reader.notes.getByRole('button', { name: '工期要核对', exact: true }).click();
  const target = reader.cards().filter({ hasText: '链接到此的笔记' });
  await expect(target.getByRole('button', { name: '参见 工期要核对' })).toBeVisible();
  expect(await objections(page)).toEqual([]);
});

test('what a note was can be seen and restored, which is undone like any change', async ({
  start,
}) => {
  const { page } = await start({ size, files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await annotate(page, '施工账', '压缩到六周', '第一稿');
  await reader.cards().first().press('Enter');
  await reader.notes.getByRole('textbox', { name: '笔记' }).fill('第二稿');
  await page.keyboard.press('Control+Enter');
  await expect(reader.notes).toContainText('第二稿');
  await reader.notes.getByRole('button', { name: '历史版本' }).click();
  const dialog = page.getByRole('dialog', { name: '这条笔记的历史' });
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  expect(await objections(page)).toEqual([]);
  await dialog
    .getByRole('button', { name: /^恢复到/ })
    .first()
    .click();
  await expect(reader.notes).toContainText('第一稿');
  await page.keyboard.press('Control+z');
  await expect(reader.notes).toContainText('第二稿');
});
