/** Rectangles of pictures and cells of tables: marked, seen, changed, and found again where they stand. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { objections } from '../fixtures/objections';
import { png } from '../fixtures/png';
import { expect, SAMPLE_ZH, test } from '../fixtures/test';
import { PicturePage } from '../pages/picture-page';
import { ReaderPage } from '../pages/reader-page';

const REPORT = `# 图样报告

## 供给

图表 1：甲

![](marked-a.png)

资料来源：测试
`;

test('a rectangle of a picture is drawn, changed and taken back, with its note', async ({
  start,
  library,
}) => {
  const file = join(library, '..', 'marked.md');
  await writeFile(file, REPORT);
  await writeFile(join(library, '..', 'marked-a.png'), png(400, 200));
  const { page } = await start({ files: [file] });
  const reader = new ReaderPage(page);
  const picture = new PicturePage(page, '图表 1：甲');
  await picture.beginArea();
  expect(await objections(page)).toEqual([]);
  await picture.drag({ x: 10, y: 20 }, { x: 50, y: 60 });
  await expect(picture.areas()).toHaveCount(1);
  await expect(reader.cards()).toContainText(['图中区域']);
  expect((await picture.places())[0]).toEqual([10, 20, 40, 40]);

  await page.keyboard.press('n');
  await page.keyboard.type('check');
  await page.keyboard.press('Control+Enter');
  await expect(reader.cards().first()).toContainText('check');
  await picture.dragHandle('se', { x: 20, y: 10 });
  await expect.poll(() => picture.places()).toEqual([[10, 20, 60, 50]]);
  await expect(reader.cards().first()).toContainText('check');
  await page.keyboard.press('Control+z');
  await expect.poll(() => picture.places()).toEqual([[10, 20, 40, 40]]);

  const viewer = await picture.enlarge();
  const large = new PicturePage(page, '图表 1：甲', viewer);
  await expect.poll(() => large.places()).toEqual([[10, 20, 40, 40]]);
  await page.keyboard.press('+');
  await expect.poll(() => large.places()).toEqual([[10, 20, 40, 40]]);
  await page.keyboard.press('r');
  for (const key of ['ArrowDown', 'ArrowDown', 'Shift+ArrowRight', '4']) {
    await page.keyboard.press(key);
  }
  await expect
    .poll(() => large.places())
    .toEqual([
      [10, 20, 40, 40],
      [35, 37, 32, 30],
    ]);
  await expect(large.areas().nth(1)).toBeFocused();
  await expect(viewer.getByRole('article')).toContainText('图中区域');
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await large.places())[1]).toEqual([35, 37, 32, 30]);
  await page.keyboard.press('Delete');
  await expect(large.areas()).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(viewer).toHaveCount(0);
  await expect(picture.areas()).toHaveCount(1);
});

test('marked cells have a frame, which goes along when the table is sorted', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await reader.select({ from: '4.1%', to: '0.09 元' });
  await page.keyboard.press('2');
  const frames = page.locator('.cell-frame');
  await expect(frames).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(frames).not.toHaveAttribute('data-focused');
  await reader.text.getByRole('cell', { name: '2.6%', exact: true }).click();
  await expect(frames).toHaveAttribute('data-focused');
  await expect(reader.cards().first()).toContainText('4.1%');
  await expect(reader.cards().first()).not.toContainText('液冷');
});
