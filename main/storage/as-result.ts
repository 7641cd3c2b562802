import { fail, type Result } from '../../preload/contract/result';
import { StorageError } from './storage-error';

/**
 * The one place where what is thrown becomes a value: a `StorageError` gives its problem, and what nobody expected gives
 * `internal` with its message. The promise never rejects.
 */
export async function asResult<T>(act: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof StorageError) return { ok: false, error: error.problem };
    return fail('internal', { reason: error instanceof Error ? error.message : String(error) });
  }
}
