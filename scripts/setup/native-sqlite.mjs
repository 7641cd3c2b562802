import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { cacheDir, root } from '../lib/paths.mjs';
import { npm, run, tail } from '../lib/run.mjs';
import { say, withProgress } from '../lib/say.mjs';
import { Stop } from '../lib/stop.mjs';

const library = join(root, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node');

/** Whether the native library is in its place. */
export function nativeSqliteReady() {
  return existsSync(library);
}

/**
 * The environment for node-gyp: all cores, and the headers that were installed together with this Node, which it would
 * download otherwise.
 *
 * @returns {NodeJS.ProcessEnv}
 */
function buildEnvironment() {
  const environment = { JOBS: 'max', ...process.env };
  const prefix = dirname(dirname(realpathSync(process.execPath)));
  const header = join(prefix, 'include', 'node', 'node_version.h');
  if (process.env['npm_config_nodedir'] || !existsSync(header)) return environment;
  const text = readFileSync(header, 'utf8');
  const version = ['MAJOR', 'MINOR', 'PATCH']
    .map((part) => new RegExp(`#define NODE_${part}_VERSION (\\d+)`).exec(text)?.[1])
    .join('.');
  return version === process.versions.node
    ? { ...environment, npm_config_nodedir: prefix }
    : environment;
}

/** Where a library that was built is kept, because `npm ci` throws it away with every change of the lock file. */
function keptLibrary() {
  const { version } = JSON.parse(
    readFileSync(join(root, 'node_modules', 'sqlite3', 'package.json'), 'utf8'),
  );
  return join(cacheDir(), `sqlite3-${version}-${process.platform}-${process.arch}.node`);
}

/** @param {string} path */
async function loads(path) {
  return run(process.execPath, ['-e', `require(${JSON.stringify(path)})`]);
}

/**
 * Copies a file so that others see all of it or nothing.
 *
 * @param {string} from
 * @param {string} to
 */
async function copyWhole(from, to) {
  const part = `${to}.${randomUUID()}`;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, part);
  await rename(part, to);
}

/** @throws {Stop} when the library can be neither fetched nor built */
async function build() {
  const { code, output } = await withProgress(
    'Preparing the native sqlite3 (1 to 2 minutes where it has to be compiled)',
    (note) =>
      npm(['rebuild', 'sqlite3', '--foreground-scripts', '--ignore-scripts=false'], {
        env: buildEnvironment(),
        onOutput: (text) => {
          if (/node-gyp|make:/.test(text)) note('compiling');
        },
      }),
  );
  if (code === 0 && nativeSqliteReady()) return;
  throw new Stop(
    `sqlite3 could not be built:\n${tail(output)}\n` +
      'Building needs python3, make, a C++ compiler (on Debian: apt-get install python3 make g++) and the headers ' +
      'of Node, which node-gyp downloads unless they are installed beside it.',
  );
}

/**
 * Sees to it that sqlite3's native library is there: its install script takes the prebuilt one where it can be
 * fetched, and compiles it otherwise. It is Node-API, so one file serves Node and Electron.
 *
 * @throws {Stop} when it can be neither fetched nor built, or does not load
 */
export async function ensureNativeSqlite() {
  if (nativeSqliteReady()) return;
  const kept = keptLibrary();
  if (existsSync(kept) && (await loads(kept)).code === 0) {
    await copyWhole(kept, library);
    return;
  }
  await build();
  const { code, output } = await loads(library);
  if (code !== 0) {
    await rm(library);
    throw new Stop(`The native sqlite3 was built, but does not load:\n${tail(output)}`);
  }
  await copyWhole(library, kept).catch((/** @type {unknown} */ error) => {
    say(`The built sqlite3 can't be kept in ${cacheDir()}: ${String(error)}`);
  });
}
