import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {object} LaunchOptions
 * @property {Record<string, string>} env added to our environment
 * @property {'inherit' | 'pipe'} output whether the person sees the output as it is, or we read it first
 */

/**
 * Flags that this session needs. Chromium refuses to sandbox its processes for root.
 *
 * @returns {string[]}
 */
export function sessionFlags() {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/**
 * Starts Offprint from its bundles in out/.
 *
 * @param {string} executable Electron's program
 * @param {readonly string[]} args the application's own arguments
 * @param {LaunchOptions} options
 */
export function launch(executable, args, { env, output }) {
  const whole = { ...process.env, ...env };
  // Left over from a terminal inside an editor that is made with Electron, it would start plain Node.
  delete whole['ELECTRON_RUN_AS_NODE'];
  return spawn(executable, [...sessionFlags(), root, ...args], {
    cwd: root,
    env: whole,
    stdio: ['ignore', output, output],
  });
}

const endingSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * Calls back when we are asked to end, instead of ending at once.
 *
 * @param {() => void} onSignal
 */
export function onEndingSignal(onSignal) {
  for (const signal of endingSignals) process.once(signal, onSignal);
}

/**
 * Waits for a program's end, passing on the signals that ask us to end.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code; 128 when a signal ended it
 */
export function exitOf(child) {
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => child.kill(signal);
  for (const signal of endingSignals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      for (const signal of endingSignals) process.removeListener(signal, pass);
      resolve(code ?? 128);
    });
  });
}
