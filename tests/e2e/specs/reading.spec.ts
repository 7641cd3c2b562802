/** How the text is set. */
import { objections } from '../fixtures/objections';
import { expect, SAMPLE_ZH, test } from '../fixtures/test';
import { ReaderPage } from '../pages/reader-page';

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
