import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json: every path in the scripts starts here. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where the bundles go. */
export const outDir = join(root, 'out');

/** Notes of what set-up has done. Inside node_modules, so that `npm ci` forgets them with the rest. */
export const stampDir = join(root, 'node_modules', '.offprint');

/**
 * The folder for downloads that should outlive node_modules.
 *
 * `OFFPRINT_CACHE_DIR` wins; then the XDG base directory; then `~/.cache`.
 */
export function cacheDir() {
  const own = process.env['OFFPRINT_CACHE_DIR'];
  if (own) return own;
  const xdg = process.env['XDG_CACHE_HOME'];
  return join(xdg ? xdg : join(homedir(), '.cache'), 'offprint');
}
