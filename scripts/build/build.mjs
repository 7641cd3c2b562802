import { say } from '../lib/say.mjs';
import { Stop } from '../lib/stop.mjs';
import { freshAsOfNow, isFresh } from './fresh.mjs';
import { sources } from './sources.mjs';

/** @typedef {import('./sources.mjs').BundleName} BundleName */

/**
 * Runs one build. Vite sets NODE_ENV for the whole process; what we start afterwards, such as the tests, must not
 * inherit it.
 *
 * @param {import('vite').InlineConfig} config
 */
export async function runBuild(config) {
  const before = process.env['NODE_ENV'];
  // Loaded late: the bundler takes longer to load than a look at the stamps.
  const { build } = await import('vite');
  try {
    await build(config);
  } finally {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  }
}

/**
 * Builds those of the named bundles whose sources have changed since the last time.
 *
 * @param {readonly BundleName[]} names
 * @returns {Promise<void>}
 * @throws {Stop} when the sources do not compile
 */
export async function ensureBuilt(names) {
  for (const name of names) {
    if (isFresh(name, sources[name])) continue;
    const started = Date.now();
    const record = freshAsOfNow(name, sources[name]);
    const { configs } = await import('./bundles.mjs');
    try {
      await runBuild(configs[name]());
    } catch (error) {
      throw new Stop(
        `${name} does not compile:\n${error instanceof Error ? error.message : String(error)}`,
      );
    }
    record();
    say(`Built ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  }
}
