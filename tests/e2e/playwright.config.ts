import { defineConfig } from '@playwright/test';

/*
 * The tests in real Electron. `npm test` runs them all, `npm run test:e2e -- FILE…` some; both prepare Electron and a
 * display and say in OFFPRINT_ELECTRON which program to start. The JSON report goes where PLAYWRIGHT_JSON_OUTPUT_FILE
 * says.
 */
export default defineConfig({
  testDir: 'specs',
  outputDir: '../../test-results',
  timeout: 60_000,
  expect: { timeout: 8_000 },
  use: { actionTimeout: 8_000 },
  // Each test starts an application of several processes: a second one beside it would only slow both down.
  workers: 1,
  forbidOnly: process.env['CI'] !== undefined,
  reporter: [['list'], ['json']],
});
