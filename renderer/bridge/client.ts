/** Unwraps the results of calls: a problem is shown to the person here, once, so that callers need not. */
import type { Result, SpokenProblem } from '../../preload/contract/result';
import { notify } from '../state/notices';
import { say } from '../locales/say';

/** A call that broke instead of answering, as a problem: the bridge promises never to, and we check. */
export function brokenCall(reason: unknown): SpokenProblem {
  const text = reason instanceof Error ? reason.message : String(reason);
  return {
    code: 'internal',
    params: { reason: text },
    message: say('problem.internal', { reason: text }),
    remedy: say('problem.internal.remedy'),
  };
}

/** The result of a call, whatever happens to it. Shows nothing: for callers that have a place for problems. */
export async function settle<T>(
  call: Promise<Result<T, SpokenProblem>>,
): Promise<Result<T, SpokenProblem>> {
  try {
    return await call;
  } catch (reason) {
    return { ok: false, error: brokenCall(reason) };
  }
}

/** The result of a call; a problem has been shown as a notice by the time that it answers. Never throws. */
export async function request<T>(
  call: Promise<Result<T, SpokenProblem>>,
): Promise<Result<T, SpokenProblem>> {
  const result = await settle(call);
  if (!result.ok) notifyProblem(result.error);
  return result;
}

/** What a person need not be warned of: they tried, and there was nothing to do. */
const HARMLESS: ReadonlySet<string> = new Set(['nothing-to-undo', 'nothing-to-redo']);

/** Shows a problem in the words that it came with. */
export function notifyProblem(problem: {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}): void {
  const { code, message, remedy } = problem;
  if (code === 'notes-restored') notify({ kind: 'done', message, detail: remedy });
  else if (HARMLESS.has(code)) notify({ kind: 'info', message });
  else notify({ kind: 'problem', message, detail: remedy });
}
