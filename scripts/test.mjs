/*
 * `npm test`: sets up what is missing and runs everything, the tests in real Electron last. `--only-e2e [ARGUMENT…]`
 * runs those alone and hands the arguments to Playwright. The last line is `N passed, N failed`.
 */
import { ensureBuilt } from './build/build.mjs';
import { bundleNames } from './build/sources.mjs';
import { close, runSteps } from './check/run-steps.mjs';
import { playwrightStep, staticSteps, vitestStep } from './check/steps.mjs';
import { single, sum } from './check/tally.mjs';
import { onEndingSignal } from './lib/launch.mjs';
import { say } from './lib/say.mjs';
import { runScript, Stop } from './lib/stop.mjs';
import { openDisplay } from './setup/display.mjs';
import { setUpApplication } from './setup/setup.mjs';

/**
 * Runs the tests in real Electron, on a virtual display where there is no other.
 *
 * @param {string} executable Electron's program
 * @param {readonly string[]} args for Playwright
 */
async function runEndToEnd(executable, args) {
  await ensureBuilt(bundleNames);
  const display = await openDisplay();
  if (display.virtual) say('There is no display here: Electron runs on a virtual one.');
  try {
    return await runSteps([
      playwrightStep({ ...display.env, OFFPRINT_ELECTRON: executable }, args),
    ]);
  } finally {
    display.stop();
  }
}

/**
 * Goes on when a step of preparation has failed: that is one failure, not the end of the run.
 *
 * @param {() => Promise<import('./check/tally.mjs').Tally>} work
 */
async function orOneFailure(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    say(error.message);
    return single(false);
  }
}

await runScript(async () => {
  onEndingSignal(() => process.exit(130));
  const [first, ...args] = process.argv.slice(2);
  let executable = '';
  const ready = await orOneFailure(async () => {
    ({ executable } = await setUpApplication());
    return single(true);
  });
  if (ready.failed > 0) return close(ready);
  if (first === '--only-e2e') return close(await orOneFailure(() => runEndToEnd(executable, args)));
  const checked = await runSteps([...staticSteps, vitestStep]);
  return close(sum([checked, await orOneFailure(() => runEndToEnd(executable, []))]));
});
