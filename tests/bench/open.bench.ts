/** From the click on a report in the library to its text on the screen, in the running app. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { material } from './support/material';
import { figure } from './support/report';
import { launchReader, openFromLibrary } from './support/running-app';
import { median, percentile } from './support/statistics';

const ROUNDS = Number(process.env['ROUNDS'] ?? 15);

const { name, text } = material();
const folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
const file = join(folder, 'report.txt');
writeFileSync(file, text);

const running = await launchReader(join(folder, 'library'), [file]);
const times: number[] = [];
await openFromLibrary(running);
for (let round = 0; round < ROUNDS; round += 1) times.push(await openFromLibrary(running));
await running.app.close();
rmSync(folder, { recursive: true, force: true });

process.stdout.write(`${name}, ${ROUNDS} rounds\n`);
const middle = median(times);
figure('from the library to text, median', `${middle.toFixed(0)} ms`, {
  limit: 60,
  reached: middle,
});
figure('from the library to text, p95', `${percentile(times, 0.95).toFixed(0)} ms`);
