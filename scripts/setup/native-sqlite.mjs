import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { npm, run, tail } from '../lib/run.mjs';
import { withProgress } from '../lib/say.mjs';
import { Stop } from '../lib/stop.mjs';

const library = join(root, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node');

/** Whether the native library is in its place. */
export function nativeSqliteReady() {
  return existsSync(library);
}

/**
 * Sees to it that sqlite3's native library is there: its install script takes the prebuilt one where it can be
 * fetched, and compiles it otherwise. It is Node-API, so one file serves Node and Electron.
 *
 * @throws {Stop} when it can be neither fetched nor built
 */
export async function ensureNativeSqlite() {
  if (nativeSqliteReady()) return;
  const { code, output } = await withProgress(
    'Preparing the native sqlite3 (1 to 2 minutes where it has to be compiled)',
    (note) =>
      npm(['rebuild', 'sqlite3', '--foreground-scripts', '--ignore-scripts=false'], {
        onOutput: (text) => {
          if (/node-gyp|make:/.test(text)) note('compiling');
        },
      }),
  );
  if (code !== 0 || !nativeSqliteReady()) {
    throw new Stop(
      `sqlite3 could not be built:\n${tail(output)}\n` +
        'Building needs python3, make and a C++ compiler (on Debian: apt-get install python3 make g++).',
    );
  }
  const loaded = await run(process.execPath, ['-e', `require(${JSON.stringify(library)})`]);
  if (loaded.code !== 0) {
    throw new Stop(
      `The native sqlite3 does not load:\n${tail(loaded.output)}\n` +
        'Remove node_modules and start again to build it on this machine.',
    );
  }
}
