/** The entry of the process that reads files: it answers each request of main/import/remote. */
import { parentPort } from 'node:worker_threads';
import { fail } from '../../preload/contract/result';
import { importReport } from './import-report';
import type { ImportAnswer, ImportRequest } from './remote';

/** Electron's port of a utility process, as far as it is used here; it wraps messages in an event. */
interface ElectronPort {
  on(event: 'message', listener: (event: { data: ImportRequest }) => void): void;
  postMessage(message: ImportAnswer): void;
}

async function answer(request: ImportRequest): Promise<ImportAnswer> {
  try {
    if (!('kind' in request)) return await importReport(request);
    const { pagePicture } = await import('./pdf/page-picture');
    return await pagePicture(request);
  } catch (cause) {
    return fail('internal', { reason: cause instanceof Error ? cause.message : String(cause) });
  }
}

const electronPort = (process as { parentPort?: ElectronPort }).parentPort;
electronPort?.on('message', ({ data }) => {
  void answer(data).then((message) => electronPort.postMessage(message));
});
parentPort?.on('message', (request: ImportRequest) => {
  void answer(request).then((message) => parentPort?.postMessage(message));
});
