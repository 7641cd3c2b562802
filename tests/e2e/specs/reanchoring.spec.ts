/** A newer copy of a report: what has moved is listed, and nothing is settled without its owner. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answerOpenDialog } from '../fixtures/desktop';
import { objections } from '../fixtures/objections';
import { expect, test } from '../fixtures/test';
import { ReaderPage } from '../pages/reader-page';

const FIRST = `# 港口机械行业研究：起重机的下一个十年

## 一、供给
码头在大风天停止作业，等待风速降到每秒二十米以下。
自动化改造使船舶停靠时间缩短三分之一。

## 二、需求
铁路承担了三分之一的集装箱运输，其余由公路承担。
柴油机将在明年春天退出码头。
`;
const SECOND = FIRST.replace('## 一、供给', '## 一、供给\n这是新版增加的一段导言。')
  .replace('缩短三分之一', '缩短了一半')
  .replace('柴油机将在明年春天退出码头。\n', '');

test('marks are reviewed after a newer copy: accepted, put by hand, and taken back', async ({
  library,
  start,
}) => {
  const folder = join(library, 'incoming');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'first.md'), FIRST);
  await writeFile(join(folder, 'second.md'), SECOND);
  const { app, page } = await start({ files: [join(folder, 'first.md')] });
  const reader = new ReaderPage(page);
  for (const [from, to, key] of [
    ['码头在大风天', '停止作业', '1'],
    ['自动化改造', '缩短三分之一', '2'],
    ['柴油机', '退出码头', '3'],
  ] as const) {
    await reader.select({ from, to });
    await page.keyboard.press(key);
  }
  await expect(reader.cards()).toHaveCount(3);

  await answerOpenDialog(app, [join(folder, 'second.md')]);
  await page.keyboard.press('Control+o');
  await expect(reader.notices).toContainText('有 2 条笔记所在的文字已改动或删除');
  await expect(reader.notes.locator('[data-moved]')).toHaveCount(2);
  await reader.notices.getByRole('button', { name: '检查笔记' }).click();
  const review = page.getByRole('dialog', { name: '随新副本移动的笔记' });
  const rows = review.getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await expect(review.locator('del')).not.toHaveCount(0);
  expect(await objections(page)).toEqual([]);

  await review.getByRole('button', { name: '确认全部相同文字' }).click();
  await expect(rows).toHaveCount(2);
  await review.getByRole('button', { name: /^确认“自动化/ }).focus();
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(1);
  await expect(reader.notes.locator('[data-moved]')).toHaveCount(0);

  await review.getByRole('button', { name: /^手动移动“柴油机/ }).click();
  const bar = page.getByRole('region', { name: '手动移动笔记' });
  await expect(bar).toContainText('柴油机');
  expect(await objections(page)).toEqual([]);
  await reader.select({ from: '铁路承担', to: '集装箱运输' });
  await page.keyboard.press('Control+Enter');
  await expect(review).toContainText('所有笔记都在原来的文字上');
  await review.getByRole('button', { name: '撤销' }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('柴油机将在明年春天退出码头');
});
