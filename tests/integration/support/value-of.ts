import type { Result } from '../../../preload/contract/result';

/** The value of a result that a test expects to be good. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
}
