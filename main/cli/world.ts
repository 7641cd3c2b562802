import type { Parse } from '../ipc/handlers';

/** What the command line tool needs of its process. */
export interface CliWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Absolute; relative paths start here. */
  readonly cwd: string;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  /** A word that was never used before, for the name of a temporary file. */
  readonly nonce: () => string;
  readonly parse: Parse;
  /** Resolves when the text has been taken over. */
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => Promise<void>;
  /**
   * Shows a line that the next one takes the place of, and with an empty text takes it away; absent where standard error is
   * no terminal.
   */
  readonly progress?: ((line: string) => void) | undefined;
  /** Aborted when the person interrupts the command. */
  readonly interrupted?: AbortSignal | undefined;
}

/** 0: done. 1: refused, and stderr says why. 2: not a command. */
export type ExitCode = 0 | 1 | 2;
