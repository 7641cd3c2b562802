/** From the click on a report in the library to its text on the screen, in the running app. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron } from '@playwright/test';
import { material } from './support/material';
import { figure } from './support/report';
import { ROOT } from './support/start-app';
import { median, percentile } from './support/statistics';

const ROUNDS = Number(process.env['ROUNDS'] ?? 15);

const { name, text } = material();
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const file = join(folder, 'report.txt');
writeFileSync(file, text);

const app = await electron.launch({
  executablePath: process.env['OFFPRINT_ELECTRON'] ?? '',
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ROOT,
    '--library',
    join(folder, 'library'),
    file,
  ],
});
const page = await app.firstWindow();
await page.waitForSelector('html[data-ready=reader]', { state: 'attached' });

/** Goes back to the list, then clicks the report; all timing is the page's own. */
function openOnce(): Promise<number> {
  return page.evaluate(async () => {
    const ready = (view: string) =>
      new Promise<void>((done) => {
        const look = () =>
          document.documentElement.dataset['ready'] === view ? done() : requestAnimationFrame(look);
        requestAnimationFrame(look);
      });
    document.querySelector<HTMLElement>('header button')?.click();
    await ready('library');
    const find = () => document.querySelector<HTMLElement>('[role=listbox] [role=option]');
    let row = find();
    for (; row === null; row = find()) await new Promise(requestAnimationFrame);
    // The list has been there for a while when a person clicks on it.
    await new Promise((done) => setTimeout(done, 300));
    const before = performance.now();
    row.click();
    await ready('reader');
    return performance.now() - before;
  });
}

const times: number[] = [];
await openOnce();
for (let round = 0; round < ROUNDS; round += 1) times.push(await openOnce());
await app.close();
rmSync(folder, { recursive: true, force: true });

process.stdout.write(`${name}, ${ROUNDS} rounds\n`);
const middle = median(times);
figure('from the library to text, median', `${middle.toFixed(0)} ms`, {
  limit: 60,
  reached: middle,
});
figure('from the library to text, p95', `${percentile(times, 0.95).toFixed(0)} ms`);
