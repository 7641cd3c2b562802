/*
 * `npm start [-- FILE… --library DIR]`: sets up what is missing, builds what has changed, and opens Offprint. Without
 * a display it runs on a virtual one and tells where a screenshot lies.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './build/build.mjs';
import { bundleNames } from './build/sources.mjs';
import { absolutePaths } from './lib/arguments.mjs';
import { eachLine, isChromiumLog } from './lib/chromium-noise.mjs';
import { exitOf, launch, sessionFlags } from './lib/launch.mjs';
import { outDir } from './lib/paths.mjs';
import { say } from './lib/say.mjs';
import { runScript } from './lib/stop.mjs';
import { openDisplay } from './setup/display.mjs';
import { ensureSandbox } from './setup/sandbox.mjs';
import { setUpApplication } from './setup/setup.mjs';

/**
 * Runs on a display that nobody sees: the application saves a picture of its first page and says so on stdout.
 *
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
async function startUnseen(executable, args, env) {
  const screenshot = join(outDir, 'screenshot.png');
  rmSync(screenshot, { force: true });
  say('There is no display here: running on a virtual one that nobody sees.');
  const child = launch(executable, args, {
    env: { ...env, OFFPRINT_SCREENSHOT: screenshot },
    output: 'pipe',
  });
  eachLine(child.stderr, (line) => {
    if (!isChromiumLog(line)) say(line);
  });
  eachLine(child.stdout, (line) => {
    process.stdout.write(`${line}\n`);
    if (line.startsWith('offprint: screenshot ')) say('Offprint is running. Stop it with Ctrl-C.');
  });
  return exitOf(child);
}

await runScript(async () => {
  const binary = await setUpApplication();
  if (!process.argv.includes('--no-sandbox')) await ensureSandbox(binary.dist);
  await ensureBuilt(bundleNames);
  // npm runs us in the repository; the person's paths count from where they called npm.
  const args = absolutePaths(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
  if (sessionFlags().length > 0) {
    say('Running as root, so without the sandbox of the operating system (--no-sandbox).');
  }
  const display = await openDisplay();
  try {
    if (display.virtual) return await startUnseen(binary.executable, args, display.env);
    return await exitOf(launch(binary.executable, args, { env: {}, output: 'inherit' }));
  } finally {
    display.stop();
  }
});
