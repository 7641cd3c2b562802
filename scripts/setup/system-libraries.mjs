import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, tail } from '../lib/run.mjs';
import { withProgress } from '../lib/say.mjs';
import { Stop } from '../lib/stop.mjs';
import { hasDisplay } from './display.mjs';

/** The Debian package that brings a library which Electron is linked with; GTK's brings the many others. */
const packageOfLibrary = /** @type {const} */ ([
  [/^lib(nss|nspr|smime|plc|plds)/, 'libnss3'],
  [/^libasound/, 'libasound2'],
  [/^lib(gbm|drm)/, 'libgbm1'],
  [/^libXss/, 'libxss1'],
  [/./, 'libgtk-3-0'],
]);

/** @param {string} command */
function inPath(command) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && existsSync(join(folder, command)));
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>} names of the shared libraries that the loader can't find
 */
async function missingLibraries(executable) {
  const { output } = await run('ldd', [executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/** Whether there is a font for Chinese; without one a report shows as boxes. */
async function hasChineseFont() {
  const { code, output } = await run('fc-list', [':lang=zh', 'file']);
  if (code === 0) return output.trim() !== '';
  // No fontconfig tools: look where Debian's package puts its fonts.
  const folder = '/usr/share/fonts/opentype/noto';
  return existsSync(folder) && readdirSync(folder).some((name) => name.includes('CJK'));
}

/**
 * @param {string} executable Electron's program
 * @returns {Promise<{ packages: string[], reasons: string[] }>} Debian packages, and what they are needed for
 */
async function missing(executable) {
  const libraries = await missingLibraries(executable);
  /** @type {Map<string, string>} */
  const wanted = new Map();
  for (const library of libraries) {
    const found = packageOfLibrary.find(([pattern]) => pattern.test(library));
    if (found) wanted.set(found[1], library);
  }
  if (!hasDisplay()) {
    if (!inPath('Xvfb')) wanted.set('xvfb', 'Xvfb, a virtual display');
    if (!inPath('xauth')) wanted.set('xauth', 'xauth');
  }
  if (!(await hasChineseFont())) wanted.set('fonts-noto-cjk', 'a font for Chinese');
  return { packages: [...wanted.keys()], reasons: [...wanted.values()] };
}

/**
 * Newer Debian and Ubuntu have renamed some libraries (`libgtk-3-0t64`).
 *
 * @param {readonly string[]} packages
 * @returns {Promise<string[]>}
 */
function presentNames(packages) {
  return Promise.all(
    packages.map(async (name) => {
      const renamed = `${name}t64`;
      const { code, output } = await run('apt-cache', ['show', renamed]);
      return code === 0 && output.includes(`Package: ${renamed}`) ? renamed : name;
    }),
  );
}

/** @param {readonly string[]} args */
const apt = (args) =>
  run('apt-get', ['-qq', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });

/** @param {readonly string[]} packages */
async function install(packages) {
  await withProgress(`Installing system packages: ${packages.join(' ')}`, async () => {
    const updated = await apt(['update']);
    const names = await presentNames(packages);
    const { code, output } = await apt(['install', '-y', '--no-install-recommends', ...names]);
    if (code !== 0) {
      throw new Stop(
        `The system packages could not be installed:\n${tail(updated.output + output)}`,
      );
    }
  });
}

/**
 * Sees to it that Electron's libraries, a Chinese font and, without a display, a virtual one are installed. Installs
 * what is missing as root on Debian and its kin; tells everyone else what to install. Does nothing but on Linux.
 *
 * @param {string} executable Electron's program
 * @throws {Stop} when something is missing and can't be installed here
 */
export async function ensureSystemLibraries(executable) {
  if (process.platform !== 'linux') return;
  const { packages, reasons } = await missing(executable);
  if (packages.length === 0) return;
  if (!inPath('apt-get')) {
    throw new Stop(`Missing on this system: ${reasons.join(', ')}. Install them and start again.`);
  }
  if (process.getuid?.() !== 0) {
    const names = (await presentNames(packages)).join(' ');
    throw new Stop(
      `Missing on this system: ${reasons.join(', ')}. Install them with:\n\n` +
        `  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}\n\nand start again.`,
    );
  }
  await install(packages);
  const left = await missing(executable);
  if (left.packages.length > 0) {
    throw new Stop(`Still missing after the installation: ${left.reasons.join(', ')}`);
  }
}
