/*
 * `npm run bench [-- NAME…]`: runs the benches of tests/bench one after another, all of them or those whose file name
 * contains one of the words.
 *
 * A bench is a TypeScript program `*.bench.ts`. It is bundled by Vite, so that it times the code as it is shipped and
 * not a transformation at run time, and runs in a process of its own, so that none inherits another's heap. Packages
 * are not bundled. It runs in the repository's root, finds Electron in OFFPRINT_ELECTRON, and prints what it measured.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ensureBuilt, runBuild } from './build/build.mjs';
import { bundleNames } from './build/sources.mjs';
import { onEndingSignal } from './lib/launch.mjs';
import { outDir, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { say } from './lib/say.mjs';
import { runScript, Stop } from './lib/stop.mjs';
import { openDisplay } from './setup/display.mjs';
import { setUpApplication } from './setup/setup.mjs';

const folder = join(root, 'tests', 'bench');
const ending = '.bench.ts';

/**
 * @param {readonly string[]} words
 * @returns {string[]} file names
 */
function chooseBenches(words) {
  const all = readdirSync(folder).filter((name) => name.endsWith(ending));
  const chosen = all.filter(
    (name) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  if (chosen.length === 0) throw new Stop(`No bench is named so. There are: ${all.join(', ')}`, 2);
  return chosen.toSorted((one, other) => one.localeCompare(other));
}

/**
 * @param {string} name
 * @returns {Promise<string>} path of a program for Node
 */
async function bundle(name) {
  const { benchConfig } = await import('./build/bundles.mjs');
  const program = basename(name, ending);
  await runBuild(benchConfig(program, join(folder, name)));
  return join(outDir, 'bench', `${program}.mjs`);
}

await runScript(async () => {
  onEndingSignal(() => process.exit(130));
  const benches = chooseBenches(process.argv.slice(2));
  const { executable, version } = await setUpApplication();
  await ensureBuilt(bundleNames);
  const display = await openDisplay();
  if (display.virtual) say('There is no display here: Electron runs on a virtual one.');
  const env = { ...process.env, ...display.env, OFFPRINT_ELECTRON: executable };
  let failed = 0;
  for (const name of benches) {
    process.stdout.write(`\n${name} (Electron ${version}, Node ${process.versions.node})\n`);
    const program = await bundle(name);
    const { code } = await run(process.execPath, ['--expose-gc', program], { env, show: 'stdout' });
    if (code !== 0) failed += 1;
  }
  display.stop();
  if (failed > 0) say(`${failed} of ${benches.length} benches failed.`);
  return failed > 0 ? 1 : 0;
});
