/** Backups are listed and restored from the app, and a damaged notes file does not keep it from opening. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, SAMPLE_ZH, test } from '../fixtures/test';
import { ReaderPage } from '../pages/reader-page';

/** Wide enough for the notes to stand beside the text. */
const size = { width: 1400, height: 800 };

/** Marks a passage with a note. */
async function annotate(page: Page, from: string, to: string, note: string): Promise<void> {
  const reader = new ReaderPage(page);
  await reader.select({ from, to });
  await page.keyboard.press('n');
  await reader.notes.getByRole('textbox').fill(note);
  await page.keyboard.press('Control+Enter');
  await expect(reader.notes).toContainText(note);
}

async function openBackups(page: Page) {
  await page.keyboard.press('Control+Shift+P');
  await page.getByRole('combobox').fill('>恢复备份');
  await page.keyboard.press('Enter');
  return page.getByRole('dialog', { name: '恢复备份' });
}

/** Backups that there are, by the app's own call. */
const countBackups = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.offprint.backups.list();
    return answer.ok ? answer.value.length : -1;
  });

test('a backup is restored with the keyboard, and the restore taken back', async ({ start }) => {
  const { page } = await start({ size, files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  // The first backup is made once the start is over.
  await expect.poll(() => countBackups(page), { timeout: 20_000 }).toBe(1);
  await annotate(page, '施工账', '压缩到六周', '这条不能丢');

  let dialog = await openBackups(page);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await dialog.getByRole('button', { name: /^恢复 .* 的备份$/ }).press('Enter');
  await expect(dialog.getByRole('button', { name: '保留现有笔记' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/已恢复 .* 的备份/)).toBeVisible();
  await expect(reader.cards()).toHaveCount(0);

  dialog = await openBackups(page);
  const before = dialog.getByRole('listitem').filter({ hasText: '恢复之前' });
  await expect(before).toContainText('1 条有笔记');
  await before.getByRole('button').press('Enter');
  await dialog.getByRole('button', { name: '替换' }).press('Enter');
  await expect(reader.notes).toContainText('这条不能丢');
});

test('damaged notes: the app opens with the last good copy and says so', async ({
  library,
  start,
}) => {
  const first = await start({ library, size, files: [SAMPLE_ZH] });
  await annotate(first.page, '施工账', '压缩到六周', '早于备份');
  await expect.poll(() => countBackups(first.page), { timeout: 20_000 }).toBe(1);
  await first.app.close();
  const path = join(library, 'notes.db');
  const bytes = await readFile(path);
  await writeFile(path, Buffer.alloc(bytes.length, 0x55));

  const { page } = await start({ library, size });
  await expect(page.getByText(/笔记文件已损坏，Offprint 已改用 .* 的备份/)).toBeVisible();
  await expect(new ReaderPage(page).notes).toContainText('早于备份');
});

test('a note that was being written when the app was killed is there again as a draft', async ({
  library,
  start,
}) => {
  const first = await start({ library, size, files: [SAMPLE_ZH] });
  const reader = new ReaderPage(first.page);
  await reader.select({ from: '施工账', to: '压缩到六周' });
  await first.page.keyboard.press('n');
  await reader.notes.getByRole('textbox').pressSequentially('写到一半');
  await expect
    .poll(() =>
      first.page.evaluate(async () => {
        const reports = await window.offprint.reports.list();
        const reportId = (reports.ok && reports.value[0]?.id) || '';
        const opened = await window.offprint.reports.open({ reportId });
        return opened.ok ? Object.values(opened.value.drafts) : [];
      }),
    )
    .toEqual(['写到一半']);
  const closed = first.app.waitForEvent('close');
  first.app.process().kill('SIGKILL');
  await closed;

  const { page } = await start({ library, size });
  const again = new ReaderPage(page);
  await expect(again.notes).toContainText('写到一半');
  await expect(again.notes).toContainText('草稿');
  await again.notes.getByRole('button', { name: '继续写' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(again.notes).not.toContainText('草稿');
  await expect(again.notes).toContainText('写到一半');
});
