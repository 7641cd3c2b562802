import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, stampDir } from '../lib/paths.mjs';
import { npm, tail } from '../lib/run.mjs';
import { withProgress } from '../lib/say.mjs';
import { Stop } from '../lib/stop.mjs';

const stamp = join(stampDir, 'lock');

/** A name for the lock file's present content: what set-up did for it is done once. */
export function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @param {string} path of a lock file
 * @returns {Record<string, LockedPackage>} its packages by folder
 */
function lockedPackages(path) {
  return JSON.parse(readFileSync(path, 'utf8')).packages;
}

/**
 * Whether what npm says it has installed is what the lock file asks for. Packages for other platforms may be absent.
 */
function installedAsLocked() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = lockedPackages(record);
  return Object.entries(lockedPackages(join(root, 'package-lock.json'))).every(
    ([folder, wanted]) =>
      folder === '' || wanted.optional || installed[folder]?.version === wanted.version,
  );
}

/**
 * Lets `npx offprint` find the command: npm links the commands of installed packages, not the package's own.
 */
function linkCommand() {
  const bin = join(root, 'node_modules', '.bin');
  const link = join(bin, process.platform === 'win32' ? 'offprint.cmd' : 'offprint');
  mkdirSync(bin, { recursive: true });
  rmSync(link, { force: true });
  if (process.platform === 'win32') {
    writeFileSync(link, '@node "%~dp0\\..\\..\\scripts\\offprint.mjs" %*\r\n');
  } else {
    symlinkSync('../../scripts/offprint.mjs', link);
  }
}

function writeStamp() {
  mkdirSync(stampDir, { recursive: true });
  writeFileSync(stamp, lockHash());
}

/** Whether the stamp says that node_modules belongs to the present lock file. Reads two files, starts nothing. */
export function nodeModulesReady() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash();
}

/**
 * Installs the packages of the lock file, unless they are there. No package may run an install script: the one that
 * has to be built, sqlite3, is built by the next step.
 *
 * @throws {Stop} when npm fails
 */
export async function ensureNodeModules() {
  if (nodeModulesReady()) return;
  if (!installedAsLocked()) {
    const { code, output } = await withProgress(
      'Installing the node modules of the lock file',
      () => npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']),
    );
    if (code !== 0) throw new Stop(`npm could not install the node modules:\n${tail(output)}`);
  }
  linkCommand();
  writeStamp();
}
