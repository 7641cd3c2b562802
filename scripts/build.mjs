/*
 * `npm run build`: the three bundles, out/main, out/preload and out/renderer. Builds only what has changed;
 * `--force` builds all.
 */
import { rmSync } from 'node:fs';
import { ensureBuilt } from './build/build.mjs';
import { bundleNames } from './build/sources.mjs';
import { outDir } from './lib/paths.mjs';
import { runScript } from './lib/stop.mjs';
import { ensureNodeModules } from './setup/node-modules.mjs';

await runScript(async () => {
  await ensureNodeModules();
  if (process.argv.includes('--force')) rmSync(outDir, { recursive: true, force: true });
  await ensureBuilt(bundleNames);
  return 0;
});
