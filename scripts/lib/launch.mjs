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
 * Calls back when we are asked to end, instead of ending at once: by a signal, or by the end of the npm that runs us,
 * whose shell dies of a signal without passing it on.
 *
 * @param {(signal: NodeJS.Signals) => void} onSignal
 * @returns {() => void} stops listening
 */
export function onEndingSignal(onSignal) {
  for (const signal of endingSignals) process.on(signal, onSignal);
  const parent = process.ppid;
  const underNpm = process.env['npm_lifecycle_event'] !== undefined;
  const watch = setInterval(() => {
    if (!underNpm || process.ppid === parent) return;
    clearInterval(watch);
    onSignal('SIGTERM');
  }, 1000).unref();
  return () => {
    clearInterval(watch);
    for (const signal of endingSignals) process.removeListener(signal, onSignal);
  };
}

/**
 * Waits for a program's end, passing on what asks us to end.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} its exit code; 128 when a signal ended it
 */
export function exitOf(child) {
  const stopListening = onEndingSignal((signal) => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      stopListening();
      resolve(code ?? 128);
    });
  });
}
