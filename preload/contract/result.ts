import type { ErrorCode } from './errors';

/** What went wrong, as a value: a code from the closed list and what fills the blanks of its words. */
export interface Problem {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string>>;
}

/** A problem in a person's language: what happened, and what can be done about it. */
export interface SpokenProblem extends Problem {
  readonly message: string;
  readonly remedy: string;
}

/** What a person is told without having asked. */
export type Notice = Pick<SpokenProblem, 'code' | 'message' | 'remedy'>;

export type Result<T, E = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** A failed result. `params` fill the `{blanks}` of the words for `code`. */
export const fail = (
  code: ErrorCode,
  params: Readonly<Record<string, string>> = {},
): { readonly ok: false; readonly error: Problem } => ({ ok: false, error: { code, params } });
