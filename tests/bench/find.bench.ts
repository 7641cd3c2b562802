/**
 * Finding in the open report, in the running app: from the keystroke to the count, and to the marks on the screen. In the real
 * report and in one of TIMES times its text.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { fold } from '../../preload/contract/text/fold';
import { occurrences } from '../../preload/contract/text/occurrences';
import { material } from './support/material';
import { proportionalMemory } from './support/process-tree';
import { figure } from './support/report';
import { launchReader } from './support/running-app';
import { median, percentile } from './support/statistics';

const ROUNDS = Number(process.env['ROUNDS'] ?? 10);
const TIMES = Number(process.env['TIMES'] ?? 200);
/** Milliseconds of a frame. */
const FRAME = 1000 / 60;
/** What a person finds with 34,402 hits, with few, with none; and some of it letter by letter. */
const QUERIES = ['模型', '大模型', 'ChatGPT', '的', '算力 成本', '没有这个词'];

interface Seen {
  /** From the keystroke, in milliseconds: until the count stood in the page, and until it and the marks were on the screen. */
  readonly counted: number;
  readonly shown: number;
  readonly count: string;
  readonly rows: number;
}

/** Asks for another word as a keystroke does; all timing is the page's own. */
const ask = (page: Page, query: string): Promise<Seen> =>
  page.evaluate(async (words) => {
    const field = document.querySelector<HTMLInputElement>('.find-bar .query-field');
    const count = document.querySelector('.find-count');
    if (!field || !count) throw new Error('the bar is not open');
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const change = async (text: string) => {
      const counted = new Promise<number>((done) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          done(performance.now());
        });
        observer.observe(count, { childList: true, characterData: true, subtree: true });
      });
      const before = performance.now();
      // As typing does: a value that is set on the element itself goes unseen by React.
      Reflect.set(HTMLInputElement.prototype, 'value', text, field);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      const at = await counted;
      // The frame in which the marks are made, and the one that comes once it has been handed on.
      await frame();
      await frame();
      return { counted: at - before, shown: performance.now() - before };
    };
    if (field.value !== '') await change('');
    await new Promise((done) => setTimeout(done, 150));
    const seen = await change(words);
    return {
      ...seen,
      count: count.textContent ?? '',
      rows: document.querySelectorAll('.hit-list [role=option]').length,
    };
  }, query);

async function measure(name: string, text: string, isLong: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  const file = join(folder, 'report.txt');
  writeFileSync(file, text);
  const { app, page } = await launchReader(join(folder, 'library'), [file]);
  const pid = app.process().pid ?? 0;
  await page.waitForTimeout(5000);
  const before = proportionalMemory(pid);
  await page.keyboard.press('Control+f');
  await page.waitForSelector('.find-bar');
  // The list of hits stands beside the text, which is the most there is to draw.
  await page.locator('.find-bar [aria-pressed]').last().click();
  await page.waitForTimeout(2000);
  process.stdout.write(`${name}, ${ROUNDS} rounds\n`);
  const folded = fold(text);
  let rows = 0;
  const all: Seen[] = [];
  for (const query of QUERIES) {
    const seen: Seen[] = [];
    const floor: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      occurrences(folded, fold(query), false);
      floor.push(performance.now() - started);
      seen.push(await ask(page, query));
    }
    rows = Math.max(rows, ...seen.map((one) => one.rows));
    all.push(...seen);
    const of = (part: 'counted' | 'shown') =>
      `${median(seen.map((one) => one[part])).toFixed(1)} ms`;
    const found = seen[0]?.count ?? '';
    figure(
      `${query}: ${found}`,
      `counted ${of('counted')}, on screen ${of('shown')}, looked for alone ${median(floor).toFixed(1)} ms`,
    );
  }
  const counted = percentile(
    all.map((one) => one.counted),
    0.95,
  );
  const shown = percentile(
    all.map((one) => one.shown),
    0.95,
  );
  const limit = Number(FRAME.toFixed(1));
  figure('counted, p95', `${counted.toFixed(1)} ms`, { limit, reached: counted });
  figure('on screen, p95', `${shown.toFixed(1)} ms`, { limit: 100, reached: shown });
  figure('rows of the list in the page', String(rows), { limit: 200, reached: rows });
  await page.waitForTimeout(2000);
  const after = proportionalMemory(pid) / before;
  const grown = `${after.toFixed(2)} x of ${before.toFixed(0)} MB`;
  // Of a short report the rest of the app makes most of it.
  figure(
    'memory once it has been searched',
    grown,
    isLong ? { limit: 1.1, reached: after } : undefined,
  );
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

const { name, text } = material();
await measure(name, text, false);
await measure(`${TIMES} times ${name}`, `${text}\n`.repeat(TIMES), true);
