import { statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../lib/run.mjs';
import { Stop } from '../lib/stop.mjs';

/** Whether Chromium's helper may become root to build the sandbox: owned by root, with the set-uid bit. */
function helperReady(/** @type {string} */ helper) {
  const found = statSync(helper, { throwIfNoEntry: false });
  return found !== undefined && found.uid === 0 && (found.mode & 0o4001) === 0o4001;
}

/**
 * Sees to it that Chromium can build its sandbox on Linux: with user namespaces, which some distributions keep from
 * ordinary users, or else with a helper that has to be installed by root. Chromium would only abort. Root is not asked:
 * Chromium has no sandbox for root.
 *
 * @param {string} dist folder of Electron's distribution
 * @throws {Stop} with the commands that help
 */
export async function ensureSandbox(dist) {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return;
  const { code } = await run('unshare', ['--user', '--map-root-user', 'true']);
  // 127: there is no such command, so we can't tell, and leave it to Chromium.
  if (code === 0 || code === 127) return;
  const helper = join(dist, 'chrome-sandbox');
  if (helperReady(helper)) return;
  throw new Stop(
    'This system keeps user namespaces from ordinary users, so that Electron needs its sandbox helper. ' +
      `Install it with:\n\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n\nand start again.`,
  );
}
