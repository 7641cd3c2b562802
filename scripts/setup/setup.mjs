import { Stop } from '../lib/stop.mjs';
import { electronBinary } from './electron-binary.mjs';
import { ensureNativeSqlite, nativeSqliteReady } from './native-sqlite.mjs';
import { ensureNodeModules, nodeModulesReady } from './node-modules.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/** Whether everything that the command line tool needs is there. Takes a few milliseconds. */
export function toolReady() {
  return nodeModulesReady() && nativeSqliteReady();
}

/** @throws {Stop} when this Node is older than what Vite and the rest run on */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(`Offprint needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

/** What the command line tool needs: no Electron, no display. */
export async function setUpTool() {
  checkNode();
  await ensureNodeModules();
  await ensureNativeSqlite();
}

/**
 * What the application needs: the node modules, the native sqlite3, Electron, and the system's libraries and fonts.
 * Each step does nothing when it is done already.
 *
 * @returns {Promise<import('./electron-binary.mjs').ElectronBinary>}
 */
export async function setUpApplication() {
  await setUpTool();
  const binary = await electronBinary();
  await ensureSystemLibraries(binary.executable);
  return binary;
}
