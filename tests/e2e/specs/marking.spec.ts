/** Marking with keys: colours, styles, cells, every occurrence, ends, and taking it back after a restart. */
import { clipboardText } from '../fixtures/desktop';
import { objections } from '../fixtures/objections';
import { expect, SAMPLE_EN, SAMPLE_ZH, test } from '../fixtures/test';
import { ReaderPage } from '../pages/reader-page';
import { TermsPage } from '../pages/terms-page';

const saved = (reader: ReaderPage) => expect(reader.notes.getByText('正在保存')).toBeHidden();

test('one key marks, another underlines, and a third copies with the source', async ({ start }) => {
  const { app, page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await reader.select({ from: '现货价差', to: '弹性' });
  await page.keyboard.press('3');
  await expect.poll(() => reader.painted()).toMatchObject({ 'offprint-blue': 1 });
  await page.keyboard.press('u');
  await expect.poll(() => reader.painted()).toMatchObject({ 'offprint-line-blue': 1 });
  await reader.select({ from: '三者叠加后', to: '金融资产' });
  await page.keyboard.press('h');
  await expect.poll(() => reader.painted()).toMatchObject({ 'offprint-blue': 1 });
  await page.keyboard.press('c');
  await expect.poll(() => clipboardText(app)).toContain('储能五年观察');
  expect(await clipboardText(app)).toContain('“三者叠加后');
  const map = page.getByRole('slider', { name: '全文有 2 处标注' });
  await map.focus();
  await page.keyboard.press('Home');
  await expect(map).toHaveAttribute('aria-valuenow', '1');
  await page.keyboard.press('ArrowDown');
  await expect(map).toHaveAttribute('aria-valuenow', '2');
  await expect(reader.cards().last()).toHaveAttribute('data-focused');
});

test('a selection over cells marks the cells', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await reader.select({ from: '4.1%', to: '0.09 元' });
  await page.keyboard.press('2');
  await expect.poll(() => reader.painted()).toMatchObject({ 'offprint-green': 4 });
});

test('every occurrence is one step, which can be taken back after a restart', async ({
  library,
  start,
}) => {
  const first = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(first.page);
  await reader.select({ from: '收益来源', to: '收益来源' });
  await first.page.keyboard.press('m');
  await expect(reader.notices).toContainText('又标注了');
  const count = await reader.cards().count();
  expect(count).toBeGreaterThan(0);
  await saved(reader);
  await first.app.close();

  const second = await start({ library });
  const again = new ReaderPage(second.page);
  await expect.poll(async () => Object.keys(await again.painted())).toEqual(['offprint-yellow']);
  await second.page.keyboard.press('Control+z');
  await expect.poll(() => again.painted()).toEqual({});
});

test('a term is marked in all reports that are chosen, after one has seen where it is', async ({
  start,
}) => {
  const { page } = await start({ files: [SAMPLE_EN, SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await reader.select({ from: '收益来源', to: '收益来源' });
  await reader.toolbar.getByRole('button', { name: '在全部报告中标注…' }).click();
  const terms = new TermsPage(page);
  await expect(terms.field).toHaveValue('收益来源');
  await expect(terms.reports()).toHaveCount(1);
  await terms.field.fill('Wh');
  await expect(terms.reports()).toHaveCount(2);
  expect(await objections(page)).toEqual([]);
  const all = await terms.offered();
  await terms.reports().filter({ hasText: '储能五年观察' }).getByRole('checkbox').uncheck();
  const rest = await terms.offered();
  expect(rest).toBeGreaterThan(0);
  expect(rest).toBeLessThan(all);
  await terms.reports().filter({ hasText: '储能五年观察' }).getByRole('checkbox').check();
  await terms.mark();
  await expect(reader.notices).toContainText(`标注 ${all} 处`);
  await expect.poll(() => reader.painted()).toMatchObject({ 'offprint-yellow': all - rest });
  await reader.notices.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => reader.painted()).toEqual({});
});

test('a mark is given other ends by dragging and by keys, and its note stays', async ({
  start,
}) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await reader.select({ from: '现货价差', to: '现货价差' });
  await page.keyboard.press('n');
  await reader.notes.getByRole('textbox', { name: '笔记' }).fill('要查');
  await page.keyboard.press('Control+Enter');
  const card = reader.cards().first();
  await expect(card).toContainText('要查');
  await saved(reader);
  const end = page.getByRole('slider', { name: '标注的终点' });
  const before = Number(await end.getAttribute('aria-valuenow'));
  const ends = (count: number) =>
    expect.poll(async () => Number(await end.getAttribute('aria-valuenow')) - before).toBe(count);
  const box = await end.boundingBox();
  if (!box) throw new Error('the handle has no place');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - box.height / 2, y, { steps: 3 });
  await page.mouse.up();
  await expect.poll(async () => Number(await end.getAttribute('aria-valuenow'))).not.toBe(before);
  await expect(card).toContainText('要查');
  await saved(reader);
  await page.keyboard.press('Control+z');
  await ends(0);
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await ends(1);
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await ends(-1);
  await expect(card).toContainText('要查');
  await expect(reader.text.getByRole('slider')).toHaveCount(2);
  expect(await objections(page)).toEqual([]);
});

test('words are marked by keyboard alone', async ({ start }) => {
  const { page } = await start({ files: [SAMPLE_ZH] });
  const reader = new ReaderPage(page);
  await reader.text.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Shift+F7');
  await expect(page.locator('.text-caret')).toBeAttached();
  await page.keyboard.press('ArrowDown');
  for (let word = 0; word < 3; word += 1) await page.keyboard.press('Control+Shift+ArrowRight');
  await reader.toolbar.waitFor();
  await page.keyboard.press('3');
  await expect(reader.cards()).toHaveCount(1);
  await expect.poll(() => reader.selected()).toBe('');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => reader.selected()).not.toBe('');
  expect(await objections(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => reader.selected()).toBe('');
  await page.keyboard.press('Escape');
  await expect(page.locator('.text-caret')).toHaveCount(0);
});
