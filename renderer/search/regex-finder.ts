import { allowOwnWorkers } from './worker-policy';

export interface RegexQuestion {
  /** In the syntax of RE2. */
  readonly pattern: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
  /** Left out when it is the one that was sent last. */
  readonly text?: string | undefined;
  /** Another text, which is short. */
  readonly beside: string;
}

export type RegexAnswer =
  /** Start and end of each hit in turn, in UTF-16 units, ascending; in the text and in the other one. */
  | { readonly hits: Uint32Array; readonly beside: Uint32Array; readonly wrong?: undefined }
  /** It is no expression that RE2 knows. */
  | { readonly wrong: true };

function createWorker(): Worker {
  allowOwnWorkers();
  return new Worker(new URL('./regex-worker.ts', import.meta.url), { type: 'module' });
}

/** Finds regular expressions in a text, one at a time: a new one ends the one before. */
export class RegexFinder {
  #worker: Worker | undefined;
  #text: string | undefined;
  #busy = false;

  /** Calls `done` with the answer, unless something else is asked before it is there. */
  find(question: RegexQuestion & { text: string }, done: (answer: RegexAnswer) => void): void {
    if (this.#busy) this.stop();
    const worker = (this.#worker ??= createWorker());
    this.#busy = true;
    const hear = ({ data }: MessageEvent<RegexAnswer>) => {
      this.#busy = false;
      done(data);
    };
    // What is asked later has a listener of its own: a thread that owes an answer is never asked again.
    worker.addEventListener('message', hear, { once: true });
    const { text } = question;
    worker.postMessage({ ...question, text: text === this.#text ? undefined : text });
    this.#text = text;
  }

  /** Ends the thread, and what it is doing. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#text = undefined;
    this.#busy = false;
  }
}
