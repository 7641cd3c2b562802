/*
 * `npm run check`: format, lint, types, boundaries, build, unit and integration tests. Everything of `npm test` that
 * needs no Electron.
 */
import { close, runSteps } from './check/run-steps.mjs';
import { staticSteps, vitestStep } from './check/steps.mjs';
import { runScript } from './lib/stop.mjs';
import { setUpTool } from './setup/setup.mjs';

await runScript(async () => {
  await setUpTool();
  return close(await runSteps([...staticSteps, vitestStep]));
});
