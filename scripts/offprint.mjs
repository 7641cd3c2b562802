#!/usr/bin/env node
/*
 * `npx offprint import FILE… | list | show REPORT | export REPORT`: the command line tool in this same process, after
 * a look at whether it is set up and built, which takes some milliseconds. Whatever set-up and build have to say goes
 * to stderr.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isFresh } from './build/fresh.mjs';
import { sources } from './build/sources.mjs';
import { outDir } from './lib/paths.mjs';
import { runScript } from './lib/stop.mjs';
import { setUpTool, toolReady } from './setup/setup.mjs';

await runScript(async () => {
  if (!toolReady()) await setUpTool();
  if (!isFresh('main', sources.main)) {
    const { ensureBuilt } = await import('./build/build.mjs');
    await ensureBuilt(['main']);
  }
  const tool = join(outDir, 'main', 'cli.cjs');
  process.argv[1] = tool;
  createRequire(import.meta.url)(tool);
  // The tool sets the exit code when it is done.
  return undefined;
});
