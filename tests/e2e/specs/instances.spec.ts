/** One app a library: a second start hands over what it was asked for. Links navigate and do nothing else. */
import { startAgain } from '../fixtures/launch';
import { expect, SAMPLE_EN, SAMPLE_ZH, test } from '../fixtures/test';
import { ReaderPage } from '../pages/reader-page';

test('a second start gives its file to the first and ends', async ({ library, start }) => {
  const { app, page } = await start({ files: [SAMPLE_ZH] });
  expect(await startAgain(library, [SAMPLE_EN])).toBe(0);
  await expect(page.getByRole('main')).toContainText('After the price war');
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('a link shows its annotation, and a forged one does nothing', async ({ library, start }) => {
  const { page } = await start({ files: [SAMPLE_ZH], size: { width: 1200, height: 500 } });
  const reader = new ReaderPage(page);
  await reader.select({ from: '三者叠加后', to: '金融资产' });
  await page.keyboard.press('1');
  await expect(reader.cards()).toHaveCount(1);
  await expect(reader.notes.getByText('正在保存')).toBeHidden();
  const listed = await page.evaluate(() => window.offprint.reports.list());
  const reportId = listed.ok ? (listed.value[0]?.id ?? '') : '';
  const opened = await page.evaluate(
    (id) => window.offprint.reports.open({ reportId: id }),
    reportId,
  );
  const annotationId = opened.ok ? (opened.value.annotations[0]?.id ?? '') : '';
  await reader.goToChapter('摘要');
  await expect(reader.currentChapter()).toHaveText('摘要');

  expect(await startAgain(library, ['offprint://report/../../etc/passwd'])).toBe(0);
  await startAgain(library, [`offprint://report/${reportId}/annotation/${annotationId}`]);
  await expect(reader.text.getByText('三者叠加后')).toBeInViewport();
  await expect(reader.cards()).toHaveCount(1);
});
