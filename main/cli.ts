/** `offprint import PATH… | list | show REPORT | export REPORT`: the library without a window. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { progressLineOf } from './cli/progress-line';
import { runCli } from './cli/run';
import { writerTo } from './cli/writer';
import type { Parse } from './ipc/handlers';

/** A parser in a thread that starts with the first file. */
function threadParser(): { parse: Parse; end: () => Promise<void> } {
  const load = async () => {
    const [{ createRemoteParser }, { startImportThread }, { IDLE_LIMIT, TIME_LIMIT }] =
      await Promise.all([
        import('./import/remote'),
        import('./import/thread'),
        import('./import/budget'),
      ]);
    const start = () => startImportThread(join(import.meta.dirname, 'import-worker.cjs'));
    return createRemoteParser({ start, limit: TIME_LIMIT, idle: IDLE_LIMIT });
  };
  let loaded: ReturnType<typeof load> | undefined;
  return {
    parse: async (source, signal) => (await (loaded ??= load())).parse(source, signal),
    end: async () => (await loaded)?.end(),
  };
}

/** Aborted by the first Ctrl+C; the second one ends the process as ever. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => controller.abort());
  return controller.signal;
}

async function run(): Promise<void> {
  const parser = threadParser();
  process.exitCode = await runCli(process.argv.slice(2), {
    env: process.env,
    platform: process.platform,
    cwd: process.cwd(),
    clock: () => Date.now(),
    nonce: () => randomUUID(),
    parse: parser.parse,
    out: writerTo(process.stdout),
    err: writerTo(process.stderr),
    progress: process.stderr.isTTY ? progressLineOf(process.stderr) : undefined,
    interrupted: interruption(),
  });
  await parser.end();
}

void run();
