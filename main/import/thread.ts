/** Reads files in a thread of this process, with a heap of its own: for where there is no Electron. */
import { Worker } from 'node:worker_threads';
import { HEAP_LIMIT } from './budget';
import type { ImportAnswer, ImportProcess } from './remote';

/** Starts a thread on `program`, the absolute path of the bundle of main/import/worker. */
export function startImportThread(program: string): ImportProcess {
  const worker = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT } });
  let listener: (answer: ImportAnswer | undefined) => void = () => undefined;
  worker.on('message', (answer: ImportAnswer) => listener(answer));
  // Too small a heap is an error of the worker's, which ends it; unheard, it would end this process.
  worker.on('error', () => undefined);
  worker.on('exit', () => listener(undefined));
  return {
    ask: (request) => worker.postMessage(request),
    listen: (next) => (listener = next),
    end: () => void worker.terminate(),
  };
}
