import type { ErrorCode } from '../../preload/contract/errors';
import type { Problem } from '../../preload/contract/result';

/**
 * What storage throws, and the only thing it throws on purpose: a `Problem` that can be told to a person. It is an
 * exception, and not a `Result`, because it must also undo the transaction that it passes through.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly problem: Problem;

  constructor(code: ErrorCode, params: Problem['params'] = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.problem = { code, params };
  }
}

/** Throws unless a statement touched exactly `expected` rows: anything else is a mistake of ours. */
export function assertChanges(what: string, changes: number, expected = 1): void {
  if (changes !== expected) {
    throw new StorageError('internal', { reason: `${what}: ${changes} rows, not ${expected}` });
  }
}
