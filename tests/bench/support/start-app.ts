import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { processorTime, proportionalMemory } from './process-tree';

export const ROOT = process.cwd();
export const FLOOR = resolve(ROOT, 'tests/bench/floor');

export interface Start {
  /** From the call that starts the process to text on the screen, in milliseconds. */
  readonly text: number;
  /** Processor time of all its processes until then, in milliseconds. */
  readonly processor: number;
  /** Memory of all its processes, two seconds later, in megabytes. */
  readonly memory: number;
}

const rootFlags = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

/** Starts Electron on `args`, waits for the line that says that text stands, measures, and ends it. */
export async function measureStart(args: readonly string[]): Promise<Start> {
  const executable = process.env['OFFPRINT_ELECTRON'] ?? '';
  const before = performance.now();
  const child = spawn(executable, [...rootFlags(), ...args], {
    env: { ...process.env, OFFPRINT_SCREENSHOT: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await new Promise<void>((done, reject) => {
    child.stdout.once('data', () => done());
    child.once('exit', (code) => reject(new Error(`ended with ${code} before any text`)));
  });
  const text = performance.now() - before;
  const pid = child.pid ?? 0;
  const processor = processorTime(pid);
  await setTimeout(2000);
  const memory = proportionalMemory(pid);
  child.kill('SIGTERM');
  await ended;
  return { text, processor, memory };
}
