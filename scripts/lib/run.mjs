import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
 * @param {'stdout' | 'stderr'} [options.show] where the person sees the output, which is then not collected
 * @param {string} [options.cwd] the repository unless told
 * @param {NodeJS.ProcessEnv} [options.env] the whole environment; ours unless told
 * @param {(text: string) => void} [options.onOutput] called with each piece of output as it comes
 * @returns {Promise<Finished>}
 */
export function run(command, args, options = {}) {
  const { show, cwd = root, env = process.env, onOutput } = options;
  const target = show === undefined ? 'pipe' : { stdout: 1, stderr: 2 }[show];
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', target, target],
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
  const running = process.env['npm_execpath'];
  if (running?.endsWith('.js')) return run(process.execPath, [running, ...args], options);
  if (process.platform === 'win32') {
    // There `npm` is a batch file, which can't be started without a shell; its program lies beside Node.
    const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
    return run(process.execPath, [beside, ...args], options);
  }
  return run('npm', args, options);
}

/**
 * Runs a program that an installed package brings, in this same Node.
 *
 * @param {string} name of the package
 * @param {readonly string[]} args
 * @param {Parameters<typeof run>[2] & { program?: string }} [options] `program` where it is not named like the package
 */
export function runPackage(name, args, { program = name, ...options } = {}) {
  const folder = join(root, 'node_modules', ...name.split('/'));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[program];
  return run(process.execPath, [join(folder, file), ...args], options);
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
