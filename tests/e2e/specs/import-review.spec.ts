/** The person stays in charge: importing many, reviewing what came in, and correcting it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerOpenDialog } from '../fixtures/desktop';
import { expect, SAMPLE_ZH, test } from '../fixtures/test';
import { LibraryPage } from '../pages/library-page';
import { ReaderPage } from '../pages/reader-page';
import { ReviewPage } from '../pages/review-page';

const CRANES = `# 港口机械行业研究：起重机的下一个十年

## 一、供给
码头在大风天停止作业。
自动化改造正在加速。

## 二、需求
铁路承担了三分之一的集装箱运输，其余由公路承担。
`;

/** Files in a folder of their own, which is answered. */
async function folderOf(library: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(library, 'incoming');
  for (const [name, text] of Object.entries(files)) {
    await mkdir(join(folder, name, '..'), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('a folder comes in whole, and what was refused says why', async ({ library, start }) => {
  const folder = await folderOf(library, {
    'a.md': CRANES,
    'deep/b.md': CRANES.replace('起重机', '装船机'),
    'deep/empty.txt': '',
    'picture.png': 'x',
  });
  const { app, page } = await start();
  await answerOpenDialog(app, [folder]);
  await page.keyboard.press('Control+Shift+O');
  const summary = page.getByRole('status').filter({ hasText: '导入完成' });
  await expect(summary).toContainText('新增 2 份');
  await expect(summary).toContainText('未能导入 1 个');
  await expect(summary.getByRole('listitem').first()).toContainText('是空文件');
  await expect(new LibraryPage(page).reports).toHaveCount(2);
  await expectAccessible(page);
});

test('lines are corrected in the review, which the reader and a restart keep', async ({
  library,
  start,
}) => {
  const folder = await folderOf(library, { 'cranes.md': CRANES });
  const first = await start({ files: [join(folder, 'cranes.md')] });
  const { page } = first;
  const reader = new ReaderPage(page);
  await reader.chooseExport('检查导入结果');
  const review = new ReviewPage(page);
  await review.title.fill('起重机的下一个十年');
  await review.title.press('Enter');
  await review.turnTo('结构');
  await review.showAllLines();
  const line = await review.openLine('自动化改造');
  await line.getByRole('button', { name: '2 级标题' }).click();
  await expect(line.getByRole('button').first()).toContainText('2 级标题');
  await expectAccessible(page);
  await review.openLine('铁路承担了');
  const long = review.line('铁路承担了');
  await long.getByRole('button', { name: '拆分' }).click();
  const field = long.getByRole('textbox');
  await field.evaluate((element: HTMLTextAreaElement) => {
    const at = element.value.indexOf('其余');
    element.setSelectionRange(at, at);
  });
  await field.press('Enter');
  await expect(review.line('其余由公路承担')).toBeVisible();
  await review.turnTo('更正');
  await expect(review.corrections).toHaveCount(3);
  await expectAccessible(page);
  await review.close();

  await expect.poll(() => reader.title()).toBe('起重机的下一个十年');
  await expect(reader.text.getByRole('heading', { name: '自动化改造正在加速。' })).toBeVisible();
  await expect(
    reader.text.getByRole('paragraph').filter({ hasText: /^其余由公路承担。$/ }),
  ).toBeVisible();
  await first.app.close();

  const second = await start({ library });
  const again = new ReaderPage(second.page);
  expect(await again.title()).toBe('起重机的下一个十年');
  await again.chooseExport('检查导入结果');
  const later = new ReviewPage(second.page);
  await later.turnTo('更正');
  await later.corrections.first().getByRole('button', { name: '撤回' }).click();
  await expect(later.corrections).toHaveCount(2);
  await second.page.keyboard.press('Escape');
  await expect(later.dialog).toBeHidden();
  await expect.poll(() => again.title()).not.toBe('起重机的下一个十年');
});

test('an author is corrected, and the report names them', async ({ library, start }) => {
  const folder = await folderOf(library, { 'cranes.md': CRANES });
  const { page } = await start({ files: [join(folder, 'cranes.md')] });
  const reader = new ReaderPage(page);
  await reader.chooseExport('检查导入结果');
  const review = new ReviewPage(page);
  const { dialog } = review;
  await dialog.getByRole('region', { name: '作者' }).getByRole('button', { name: '修改' }).click();
  const author = dialog.getByRole('group', { name: '新作者' });
  await author.getByRole('textbox', { name: '姓名' }).fill('林晓');
  await page.keyboard.press('Tab');
  const named = dialog.getByRole('group', { name: '林晓' });
  await named.getByRole('textbox', { name: '职务' }).fill('分析员');
  await page.keyboard.press('Enter');
  await named.getByRole('textbox', { name: '执业编号' }).fill('S0080521080001');
  await page.keyboard.press('Enter');
  await review.turnTo('更正');
  await expect(review.corrections).toHaveCount(3);
  const date = dialog.getByRole('textbox', { name: '发布日期' });
  await date.fill('2月');
  await date.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('不是日期');
  await date.fill('2023年2月');
  await date.press('Enter');
  await expect(date).toHaveValue('2023-02');
  await expectAccessible(page);
  await review.close();
  await expect(reader.text).toContainText('林晓');
  await expect(reader.text).toContainText('2023年2月');
});

test('what was folded away can be put back, undone and made again', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await reader.chooseExport('检查导入结果');
  const review = new ReviewPage(page);
  await review.turnTo('已折叠');
  await expectAccessible(page);
  const before = await review.folded.count();
  expect(before).toBeGreaterThan(0);
  const promotion = review.folded.filter({ hasText: '扫码加入' }).first();
  await promotion.getByRole('button', { name: '放回正文' }).click();
  await expect(review.folded).toHaveCount(before - 1);
  await page.keyboard.press('Control+z');
  await expect(review.folded).toHaveCount(before);
  await page.keyboard.press('Control+Shift+z');
  await expect(review.folded).toHaveCount(before - 1);
  await review.close();
  await expect(reader.text.getByText('扫码加入').first()).toBeVisible();
});

test('the review is reached from the list, and leads into the text', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  await new ReaderPage(page).back();
  await new LibraryPage(page).reports.click({ button: 'right' });
  await page.getByRole('menuitem', { name: '检查导入结果' }).click();
  const review = new ReviewPage(page);
  await review.turnTo('结构');
  const line = await review.openLine('可用率');
  await line.getByRole('button', { name: '在正文中查看' }).click();
  const reader = new ReaderPage(page);
  await expect(reader.text.getByRole('heading', { name: /可用率/ })).toBeInViewport();
});

test('a guessed encoding is asked about, and can be chosen by its looks', async ({
  library,
  start,
}) => {
  const folder = await folderOf(library, { 'other.txt': '' });
  const path = join(folder, 'big5.txt');
  // In Big5: 港口研究報告, an empty line, 港口的起重機，停止作業。這是一份關於港口的研究報告。
  const big5 =
    'b4e4a466ace3a873b3f8a7690a0ab4e4a466aabab05fadabbef7a141b0b1a4eea740b77ea143' +
    'b36fac4fa440a5f7c3f6a9f3b4e4a466aabaace3a873b3f8a769a1430a';
  await writeFile(path, Buffer.from(big5, 'hex'));
  const { app, page } = await start();
  await answerOpenDialog(app, [path]);
  await new LibraryPage(page).importButton.click();
  const reader = new ReaderPage(page);
  await reader.notices.getByRole('button', { name: '查看' }).click();
  const review = new ReviewPage(page);
  await expectAccessible(page);
  const preview = review.dialog.getByRole('region', { name: /文件开头/ });
  const encoding = review.dialog.getByRole('combobox', { name: '编码' });
  await expect(encoding).toHaveValue('big5');
  await expect(preview).toContainText('港');
  await encoding.selectOption('windows-1252');
  await expect(preview).toContainText('´ä');
  await review.dialog.getByRole('button', { name: '用此编码重新导入' }).click();
  await expect(encoding).toBeHidden();
  await review.close();
  await expect(reader.text).toContainText('´ä');
});

test('a file whose encoding cannot be told is imported in one that is chosen', async ({
  library,
  start,
}) => {
  const folder = await folderOf(library, { 'good.md': CRANES });
  // 港口研究 in GB 18030, with bytes between that stand for nothing in any encoding.
  const torn = 'b8dbbfdad1d0bebfffffff0a0a'.repeat(12);
  await writeFile(join(folder, 'torn.txt'), Buffer.from(torn, 'hex'));
  const { app, page } = await start();
  await answerOpenDialog(app, [folder]);
  await page.keyboard.press('Control+Shift+O');
  const summary = page.getByRole('status').filter({ hasText: '导入完成' });
  await expect(summary).toContainText('未能导入 1 个');
  await summary.getByRole('button', { name: '为“torn.txt”选择编码' }).click();
  const dialog = page.getByRole('dialog', { name: '选择文字编码' });
  await dialog.getByRole('combobox', { name: '编码' }).selectOption('gb18030');
  await expect(dialog.getByRole('region', { name: /文件开头/ })).toContainText('港口研究');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '用此编码导入' }).click();
  await expect(dialog).toBeHidden();
  await expect(summary).toContainText('新增 2 份');
  await expect(summary).not.toContainText('未能导入');
  await expect(new LibraryPage(page).reports).toHaveCount(2);
});
