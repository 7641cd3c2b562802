/** The library is put in order by keyboard: collections, tags, filter, removal and its undo. */
import { objections } from '../fixtures/objections';
import { expect, SAMPLE_EN, SAMPLE_ZH, test } from '../fixtures/test';
import { LibraryPage } from '../pages/library-page';
import { ReaderPage } from '../pages/reader-page';

test('reports are filed, tagged, filtered, removed and brought back', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH, SAMPLE_EN] });
  const library = await new ReaderPage(page).back();
  await expect(library.reports).toHaveCount(2);
  const chinese = library.reports.filter({ hasText: '储能五年观察' });
  await chinese.focus();
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog', { name: '集合与标签' });
  await dialog.getByRole('textbox', { name: '新建集合' }).fill('电力');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('checkbox', { name: '电力' })).toBeChecked();
  await dialog
    .getByRole('combobox', { name: '新标签' })
    .or(dialog.getByLabel('新标签'))
    .fill('重要');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: '移除标签 重要' })).toBeVisible();
  await dialog.getByRole('button', { name: '完成' }).last().click();
  await expect(dialog).toBeHidden();

  const parts = page.getByRole('navigation', { name: '资料库分类' });
  await parts.getByRole('button', { name: '电力', exact: false }).first().click();
  await expect(library.reports).toHaveCount(1);
  await parts.getByRole('button', { name: '全部报告' }).click();
  await expect(library.reports).toHaveCount(2);
  await page.getByRole('searchbox').fill('chuneng');
  await expect(library.reports).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(library.reports).toHaveCount(2);

  await chinese.click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(chinese).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(library.reports).toHaveCount(1);
  await expect(library.reports.first()).toBeFocused();
  await parts.getByRole('button', { name: '不在资料库中' }).click();
  await expect(page.getByRole('main')).toContainText('储能五年观察');
  expect(await objections(page)).toEqual([]);
  await page.getByRole('button', { name: '恢复', exact: true }).click();
  await parts.getByRole('button', { name: '全部报告' }).click();
  await expect(library.reports).toHaveCount(2);
  await expect(new LibraryPage(page).reports.filter({ hasText: '储能' })).toBeVisible();
});
