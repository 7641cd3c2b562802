/**
 * Importing in another process, so that a hostile or a huge file can neither stop the window nor the command:
 * it has a heap of its own, a time limit, and dies alone.
 */
import { fail, type Result } from '../../preload/contract/result';
import type { ParsedReport } from '../report/report';
import type { ReportSource } from './import-report';

/** What the other side is asked and answers; one question at a time. */
export type ImportRequest = ReportSource;
export type ImportAnswer = Result<ParsedReport>;

/** A process of any kind that runs main/import/worker. */
export interface ImportProcess {
  ask(request: ImportRequest): void;
  /** Called once for each answer, and once with undefined when the process has ended. */
  listen(listener: (answer: ImportAnswer | undefined) => void): void;
  end(): void;
}

export interface RemoteOptions {
  readonly start: () => ImportProcess;
  /** How long a file may take, in milliseconds. */
  readonly limit: number;
  /** How long an idle process is kept for the next file, in milliseconds. */
  readonly idle: number;
}

/** Why a file stopped being read, when the process did not say. */
type Stop = 'timeout' | 'cancelled';

function stopped(stop: Stop | undefined, fileName: string): ImportAnswer {
  if (stop === 'timeout') return fail('import-timeout', { path: fileName });
  if (stop === 'cancelled') return fail('import-cancelled');
  return fail('file-damaged', { path: fileName });
}

/**
 * A parser that works in another process. Problems: those of `importReport`; `import-timeout` past the limit,
 * `import-cancelled` when `signal` aborts, `file-damaged` when the file brings the process down.
 */
export function createRemoteParser(options: RemoteOptions) {
  let running: ImportProcess | undefined;
  let idling: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const end = () => {
    running?.end();
    running = undefined;
  };

  const askOnce = (source: ReportSource, signal: AbortSignal | undefined): Promise<ImportAnswer> =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve(stopped('cancelled', source.fileName));
      clearTimeout(idling);
      const process = (running ??= options.start());
      let stop: Stop | undefined;
      const halt = (reason: Stop) => {
        stop = reason;
        process.end();
      };
      const timer = setTimeout(() => halt('timeout'), options.limit);
      const cancel = () => halt('cancelled');
      signal?.addEventListener('abort', cancel);
      process.listen((answer) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        if (answer === undefined) running = undefined;
        else idling = setTimeout(end, options.idle).unref();
        resolve(answer ?? stopped(stop, source.fileName));
      });
      process.ask(source);
    });

  const parse = (source: ReportSource, signal?: AbortSignal): Promise<ImportAnswer> => {
    const turn = queue.then(() => askOnce(source, signal));
    queue = turn;
    return turn;
  };
  return { parse, end };
}
