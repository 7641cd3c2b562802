import type { ErrorCode } from '../errors';

/** For each code: what happened, then what to do. `{name}` is filled from the problem's params. */
export type ProblemWords = Readonly<Record<ErrorCode, readonly [message: string, remedy: string]>>;
