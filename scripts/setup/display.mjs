import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, tail } from '../lib/run.mjs';
import { Stop } from '../lib/stop.mjs';

/**
 * @typedef {object} Display
 * @property {boolean} virtual whether it is one that nobody sees
 * @property {Record<string, string>} env variables that a program needs to draw on it
 * @property {() => void} stop ends a virtual display
 */

/** Whether programs that we start can show windows to someone. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * The display of this session, or a private virtual one of 1440 x 900 where there is none.
 *
 * @returns {Promise<Display>}
 * @throws {Stop} when the virtual one does not start
 */
export async function openDisplay() {
  if (hasDisplay()) return { virtual: false, env: {}, stop: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'offprint-display-'));
  const authority = join(folder, 'Xauthority');
  const cookie = randomBytes(16).toString('hex');
  // The server takes any entry of the file as its cookie; programs look theirs up by the display's number.
  await addCookie(authority, ':0', cookie);
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-auth', authority],
    // A group of its own: Ctrl-C must reach the application first, and the display last.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const number = await displayNumber(server);
  await addCookie(authority, `:${number}`, cookie);
  server.unref();
  return {
    virtual: true,
    env: { DISPLAY: `:${number}`, XAUTHORITY: authority },
    stop: () => {
      process.removeListener('exit', stop);
      stop();
    },
  };
}

/**
 * @param {string} authority file
 * @param {string} display
 * @param {string} cookie 32 hexadecimal digits
 */
async function addCookie(authority, display, cookie) {
  const { code, output } = await run('xauth', ['-f', authority, 'add', display, '.', cookie]);
  if (code !== 0) throw new Stop(`xauth failed:\n${tail(output)}`);
}

/**
 * Waits until the server writes the number of the free display that it took.
 *
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let text = '';
    let complaints = '';
    server.stderr?.on('data', (data) => {
      complaints += String(data);
    });
    const answer = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    answer.on('data', (data) => {
      text += String(data);
      if (!text.includes('\n')) return;
      answer.destroy();
      server.stderr?.destroy();
      resolve(text.trim());
    });
    server.once('error', (error) => reject(new Stop(`Xvfb does not start: ${error.message}`)));
    server.once('exit', () => reject(new Stop(`Xvfb does not start:\n${tail(complaints)}`)));
  });
}
