/** The page that a line came from, beside the text. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text, tinyPdf } from '../../unit/import/pdf/support/tiny-pdf';
import { answerOpenDialog } from '../fixtures/desktop';
import { objections } from '../fixtures/objections';
import { expect, test } from '../fixtures/test';

const pageOf = (name: string) => ({
  content: [
    text(72, 90, 18, `Chapter ${name}`, 'F2'),
    ...Array.from({ length: 40 }, (_, at) =>
      text(72, 130 + at * 16, 11, `Sentence ${at} of chapter ${name} says what a crane lifts.`),
    ),
  ],
});

test('the original page follows the text, is leafed and asked for again', async ({
  library,
  start,
}) => {
  const path = join(library, 'cranes.pdf');
  await writeFile(path, tinyPdf([pageOf('one'), pageOf('two'), pageOf('three')]));
  const { app, page } = await start({ files: [path] });
  await page.keyboard.press('F8');
  const panel = page.getByRole('complementary', { name: '原页面' });
  const picture = panel.getByRole('img');
  await expect(picture).toHaveAttribute('data-page', '1');
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(200);
  await page.locator('.reader').evaluate((reader) => reader.scrollTo(0, reader.scrollHeight));
  await expect(picture).toHaveAttribute('data-page', '3');
  await panel.getByRole('group', { name: '页面' }).press('PageUp');
  await expect(picture).toHaveAttribute('data-page', '2');
  const narrow = (await picture.boundingBox())?.width ?? 0;
  await panel.getByRole('button', { name: '放大' }).click();
  await expect.poll(async () => (await picture.boundingBox())?.width).toBeGreaterThan(narrow);
  expect(await objections(page)).toEqual([]);
  await panel.getByRole('button', { name: '从这页读起' }).click();
  await expect(panel.getByRole('status')).toContainText('第 2 页');
  await page.keyboard.press('F8');
  await expect(panel).toBeHidden();
  await app.close();

  await rm(join(library, 'originals'), { recursive: true });
  const again = await start({ library });
  await again.page.keyboard.press('F8');
  const later = again.page.getByRole('complementary', { name: '原页面' });
  await expect(later.getByRole('alert').first()).toContainText(
    '找不到这份报告的原文件“cranes.pdf”',
  );
  await answerOpenDialog(again.app, [path]);
  await later.getByRole('button', { name: '选择文件' }).click();
  await expect(later.getByRole('img')).toHaveAttribute('data-page', /\d/);
});
