/**
 * Reading files in another process, so that a hostile or a huge file can neither stop the window nor the command:
 * it has a heap of its own, a time limit, and dies alone.
 */
import { fail, type Result } from '../../preload/contract/result';
import type { ParsedReport } from '../report/report';
import type { ReportSource } from './import-report';
import type { PagePicture, PageRequest } from './pdf/page-picture';

/** What the other side is asked and answers; one question at a time. */
export type ImportRequest = ReportSource | PageRequest;
export type ImportAnswer = Result<ParsedReport | PagePicture>;

/** A process of any kind that runs main/import/worker. */
export interface ImportProcess {
  ask(request: ImportRequest): void;
  /** Called once for each answer, and once with undefined when the process has ended. */
  listen(listener: (answer: ImportAnswer | undefined) => void): void;
  end(): void;
}

export interface RemoteOptions {
  readonly start: () => ImportProcess;
  /** How long a question may take, in milliseconds. */
  readonly limit: number;
  /** How long an idle process is kept for the next question, in milliseconds. */
  readonly idle: number;
}

/** Why a question was given up, when the process did not say. */
type Stop = 'timeout' | 'cancelled' | 'died';

/** Asks a process that is started when it is wanted; the value of a question that was given up says why. */
function createRemote(options: RemoteOptions) {
  let running: ImportProcess | undefined;
  let idling: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const end = () => {
    running?.end();
    running = undefined;
  };

  const askOnce = (
    request: ImportRequest,
    signal: AbortSignal | undefined,
  ): Promise<ImportAnswer | Stop> =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve('cancelled');
      clearTimeout(idling);
      const process = (running ??= options.start());
      let stop: Stop = 'died';
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
        resolve(answer ?? stop);
      });
      process.ask(request);
    });

  const ask = (request: ImportRequest, signal?: AbortSignal): Promise<ImportAnswer | Stop> => {
    const turn = queue.then(() => askOnce(request, signal));
    queue = turn;
    return turn;
  };
  return { ask, end };
}

/**
 * A parser that works in another process. Problems: those of `importReport`; `import-timeout` past the limit,
 * `import-cancelled` when `signal` aborts, `file-damaged` when the file brings the process down.
 */
export function createRemoteParser(options: RemoteOptions) {
  const { ask, end } = createRemote(options);
  const parse = async (
    source: ReportSource,
    signal?: AbortSignal,
  ): Promise<Result<ParsedReport>> => {
    const answer = await ask(source, signal);
    if (answer === 'timeout') return fail('import-timeout', { path: source.fileName });
    if (answer === 'cancelled') return fail('import-cancelled');
    if (answer === 'died') return fail('file-damaged', { path: source.fileName });
    // The other side answers a source with a report.
    return answer as Result<ParsedReport>;
  };
  return { parse, end };
}

/** Draws pages in another process. Problems: those of `pagePicture`; also where that takes too long or more than it has. */
export function createRemotePages(options: RemoteOptions) {
  const { ask, end } = createRemote(options);
  const picture = async (request: PageRequest): Promise<Result<PagePicture>> => {
    const answer = await ask(request);
    return typeof answer === 'string'
      ? fail('page-undrawable', { page: `${request.page}` })
      : (answer as Result<PagePicture>);
  };
  return { picture, end };
}
