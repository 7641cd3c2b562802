/**
 * Searching the library in the running app: from the keystroke to the first results on the screen. SIZE is the library's text in
 * MB; LIBRARY names a folder in which the library is kept for the next run, as for the bench of the search.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { figure } from './support/report';
import { launchApp } from './support/running-app';
import { benchLibrary } from './support/search-library';
import { median, percentile } from './support/statistics';

const SIZE = Number(process.env['SIZE'] ?? 10) * 1e6;
const ROUNDS = Number(process.env['ROUNDS'] ?? 5);
/** What people write: common and rare, one character to four, Latin and mixed, several terms, nowhere. */
const QUERIES = [
  '的',
  '模型',
  '大模型',
  '人工智能',
  'GPT',
  'ChatGPT',
  '2023',
  '1750 亿',
  '%',
  '模型 算力',
  '没有这个词',
];

/** Milliseconds from the keystroke to the frame that shows what was found first; the page's own timing. */
const ask = (page: Page, query: string): Promise<number> =>
  page.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('.library-search .query-field');
    const results = document.querySelector('.search-body');
    if (!field || !results) throw new Error('the search is not open');
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const until = (isThere: () => boolean) =>
      new Promise<void>((done) => {
        const observer = new MutationObserver(() => {
          if (!isThere()) return;
          observer.disconnect();
          done();
        });
        observer.observe(results, { childList: true, characterData: true, subtree: true });
      });
    const type = (text: string) => {
      // As typing does: a value that is set on the element itself goes unseen by React.
      Reflect.set(HTMLInputElement.prototype, 'value', text, field);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    if (field.value !== '') {
      const empty = until(() => document.querySelector('.search-beginning') !== null);
      type('');
      await empty;
    }
    await new Promise((done) => setTimeout(done, 300));
    // Something found, or word that there is nothing.
    const answered = until(
      () =>
        document.querySelector('.found-reports') !== null ||
        document.querySelector('.search-count')?.textContent !== '',
    );
    const before = performance.now();
    type(words);
    await answered;
    await frame();
    await frame();
    return performance.now() - before;
  }, query);

const kept = process.env['LIBRARY'];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const { library, reports, bytes } = await benchLibrary(folder, SIZE);
await library.close();
const { app, page } = await launchApp(join(folder, 'library'));
await page.waitForTimeout(3000);
await page.keyboard.press('Control+Shift+F');
await page.waitForSelector('.library-search .query-field');
await page.waitForTimeout(500);

process.stdout.write(
  `${reports} reports, ${(bytes / 1e6).toFixed(0)} MB of text, ${ROUNDS} rounds\n`,
);
const all: number[] = [];
for (const query of QUERIES) {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await ask(page, query));
  all.push(...times);
  figure(query, `${median(times).toFixed(0)} ms, at best ${Math.min(...times).toFixed(0)} ms`);
}
figure('first results on the screen, median', `${median(all).toFixed(0)} ms`);
const reached = percentile(all, 0.95);
figure('first results on the screen, p95', `${reached.toFixed(0)} ms`, { limit: 100, reached });
await app.close();
if (kept === undefined) rmSync(folder, { recursive: true, force: true });
