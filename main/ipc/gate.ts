/**
 * The only door for calls from the page, and the only user of ipcMain: it checks who asks, parses what is
 * asked, and answers a Result in the person's language, as JSON. Nothing that throws below reaches the page.
 */
import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { CALL_NAMES, type CallName } from '../../preload/contract/channels';
import type { calls } from '../../preload/contract/calls';
import { fail, type Problem, type Result, type SpokenProblem } from '../../preload/contract/result';
import type { Language } from '../../preload/contract/words';

/** What the gate needs of the rest; loaded after the window so that the window need not wait for it. */
export interface Backend {
  readonly calls: typeof calls;
  readonly speak: (problem: Problem, language: Language) => SpokenProblem;
  readonly language: () => Language;
  readonly handle: (name: CallName, input: unknown) => Promise<Result<unknown>>;
}

/** Is it the top frame of our own page? A frame that has navigated away or died is null. */
function isOwnFrame(event: IpcMainInvokeEvent, contents: WebContents, origin: string): boolean {
  const frame = event.senderFrame;
  if (frame === null || event.sender !== contents || frame !== contents.mainFrame) return false;
  return frame.url === origin || frame.url.startsWith(`${origin}/`);
}

async function answer(backend: Backend, name: CallName, input: unknown): Promise<Result<unknown>> {
  const parsed = backend.calls[name].input.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('bad-request', {
      reason: `${name} ${issue?.path.join('.') ?? ''}: ${issue?.code ?? ''}`,
    });
  }
  try {
    return await backend.handle(name, parsed.data);
  } catch (cause) {
    return fail('internal', { reason: cause instanceof Error ? cause.message : String(cause) });
  }
}

/**
 * Opens the gate for the page in `contents`.
 *
 * @param origin of our own page, without a closing slash
 * @param backend asked at each call; the first may be what brings it about
 */
export function openGate(
  contents: WebContents,
  origin: string,
  backend: () => Promise<Backend>,
): void {
  for (const name of CALL_NAMES) {
    ipcMain.removeHandler(name);
    ipcMain.handle(name, async (event, input: unknown): Promise<string> => {
      // Looked at before anything is waited for: a page that is being closed sends its last words, and is gone.
      const own = isOwnFrame(event, contents, origin);
      const loaded = await backend();
      const result = own ? await answer(loaded, name, input) : fail('forbidden');
      const spoken: Result<unknown, SpokenProblem> = result.ok
        ? result
        : { ok: false, error: loaded.speak(result.error, loaded.language()) };
      return JSON.stringify(spoken);
    });
  }
}
