/** `offprint import FILE… | list | show REPORT | export REPORT`: the library without a window. */
import { randomUUID } from 'node:crypto';
import { runCli } from './cli/run';
import { writerTo } from './cli/writer';

void runCli(process.argv.slice(2), {
  env: process.env,
  platform: process.platform,
  cwd: process.cwd(),
  clock: () => Date.now(),
  nonce: () => randomUUID(),
  parse: async (source) => (await import('./import/import-report')).importReport(source),
  out: writerTo(process.stdout),
  err: writerTo(process.stderr),
}).then((code) => {
  process.exitCode = code;
});
