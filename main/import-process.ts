/** Reads files in a utility process: no window, no privilege of ours, a heap of its own. */
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { HEAP_LIMIT } from './import/budget';
import type { ImportAnswer, ImportProcess } from './import/remote';

/** Starts the process whose program lies in `folder`. */
export function startImportProcess(folder: string): ImportProcess {
  const child = utilityProcess.fork(join(folder, 'import-worker.cjs'), [], {
    serviceName: 'offprint-import',
    execArgv: [`--max-old-space-size=${HEAP_LIMIT}`],
    stdio: 'ignore',
  });
  let listener: (answer: ImportAnswer | undefined) => void = () => undefined;
  child.on('message', (answer: ImportAnswer) => listener(answer));
  child.on('exit', () => listener(undefined));
  return {
    ask: (request) => child.postMessage(request),
    listen: (next) => (listener = next),
    end: () => void child.kill(),
  };
}
