import { spawn } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * @typedef {object} Finished
 * @property {number} code exit code; 127 when the command could not be started, 128 when a signal ended it
 * @property {string} output stdout and stderr as they came; empty when they were shown
 */

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {boolean} [options.show] let the person see the output instead of collecting it
 * @param {string} [options.cwd] the repository unless told
 * @param {NodeJS.ProcessEnv} [options.env] the whole environment; ours unless told
 * @param {(text: string) => void} [options.onOutput] called with each piece of output as it comes
 * @returns {Promise<Finished>}
 */
export function run(command, args, options = {}) {
  const { show = false, cwd = root, env = process.env, onOutput } = options;
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      // stdout stays clean for what a command answers, so what is shown goes to stderr.
      stdio: ['ignore', show ? 2 : 'pipe', show ? 2 : 'pipe'],
    });
    let output = '';
    /** @param {Buffer} data */
    const collect = (data) => {
      const text = data.toString('utf8');
      output += text;
      onOutput?.(text);
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 128, output }));
  });
}

/**
 * Runs npm: the one that runs us, or the one in the path. Its own configuration (registry, proxy, certificates) is
 * the person's.
 *
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * The last lines of a command's output, for an error message.
 *
 * @param {string} output
 * @param {number} [lines]
 */
export function tail(output, lines = 15) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
