/** A report 200 times as long as the real one against the real one: opening, memory, scrolling, a jump to its end. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { material } from './support/material';
import { proportionalMemory } from './support/process-tree';
import { figure } from './support/report';
import { launchReader, openFromLibrary, type RunningApp } from './support/running-app';
import { median, percentile } from './support/statistics';

const ROUNDS = Number(process.env['ROUNDS'] ?? 9);
const TIMES = 200;
/** In ms: by then all of a long report has been read and drawn. */
const SETTLED = 6000;
/** In pixels a frame, as of a wheel that is turned fast. */
const STEP = 60;
const FRAMES = 300;

/** Milliseconds between frames while the text is scrolled without a pause. */
const scroll = ({ page }: RunningApp): Promise<number[]> =>
  page.evaluate(
    async ({ step, count }) => {
      const reader = document.querySelector('.reader');
      const frames: number[] = [];
      let last = await new Promise<number>(requestAnimationFrame);
      for (let frame = 0; frame < count; frame += 1) {
        reader?.scrollBy({ top: step, behavior: 'instant' });
        const now = await new Promise<number>(requestAnimationFrame);
        frames.push(now - last);
        last = now;
      }
      return frames;
    },
    { step: STEP, count: FRAMES },
  );

/** Milliseconds from Enter on the last chapter of the outline until that is in view. */
async function jumpToEnd({ page }: RunningApp): Promise<number> {
  await page.locator('[role=treeitem][tabindex="0"]').focus();
  await page.keyboard.press('End');
  return page.evaluate(async () => {
    const row = document.activeElement as HTMLElement;
    const heading = `.reader [data-block="${row.dataset['block']}"]`;
    const before = performance.now();
    row.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    for (;;) {
      const top = document.querySelector(heading)?.getBoundingClientRect().top;
      if (top !== undefined && top >= 0 && top < innerHeight) return performance.now() - before;
      await new Promise(requestAnimationFrame);
    }
  });
}

/**
 * Megabytes of an app that was started with its report, once all of that has been read. Not after many openings: then
 * it is what the engine has not collected yet, of either report.
 */
async function memoryOf(library: string): Promise<number> {
  const { app, page } = await launchReader(library);
  await page.waitForTimeout(SETTLED);
  const memory = proportionalMemory(app.process().pid ?? 0);
  await app.close();
  return memory;
}

const { name, text } = material();
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const at = (part: string) => join(folder, part);
writeFileSync(at('real.txt'), text);
writeFileSync(at('long.txt'), `${text.trimEnd()}\n\n`.repeat(TIMES));

const real = await launchReader(at('real'), [at('real.txt')]);
const long = await launchReader(at('long'), [at('long.txt')]);
const times = { real: [] as number[], long: [] as number[] };
await openFromLibrary(real);
await openFromLibrary(long);
for (let round = 0; round < ROUNDS; round += 1) {
  times.real.push(await openFromLibrary(real));
  times.long.push(await openFromLibrary(long));
}
await long.page.waitForTimeout(SETTLED);
const still = await scroll(real);
const frames = await scroll(long);
const jump = await jumpToEnd(long);
await real.app.close();
await long.app.close();
const memory = { real: await memoryOf(at('real')), long: await memoryOf(at('long')) };
rmSync(folder, { recursive: true, force: true });

function against(
  label: string,
  unit: string,
  [value, floor]: readonly number[],
  limit: number,
): void {
  const reached = (value ?? 0) / (floor ?? 1);
  const pair = `${value?.toFixed(0)} / ${floor?.toFixed(0)} ${unit}`;
  figure(label, `${pair} = ${reached.toFixed(2)} x`, { limit, reached });
}

process.stdout.write(`${name}, ${TIMES} times over, ${ROUNDS} rounds, medians\n`);
against('from the library to text', 'ms', [median(times.long), median(times.real)], 2);
against('memory, PSS of all processes', 'MB', [memory.long, memory.real], 1.4);
const p95 = (list: readonly number[]) => percentile(list, 0.95);
against('frame while scrolling, p95', 'ms', [p95(frames), p95(still)], 1.1);
const dropped = frames.filter((frame) => frame > 1.5 * median(frames)).length;
figure('frames dropped while scrolling', `${dropped} of ${FRAMES}`, { limit: 0, reached: dropped });
figure('jump to the last chapter', `${jump.toFixed(0)} ms`, { limit: 100, reached: jump });
