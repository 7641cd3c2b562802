/**
 * What each call of the contract does, without Electron: the app puts these behind its gate, tests call them. Input has
 * been parsed by then.
 */
import type { Input, Output } from '../../../preload/contract/calls';
import type { CallName } from '../../../preload/contract/channels';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { StorageError } from '../../storage/storage-error';
import { annotationHandlers } from './annotations';
import { exportHandlers } from './export';
import { createImportFiles } from './import-files';
import { savePositionHandler } from './reading';
import { reportHandlers } from './reports';
import type { Handler, Handlers, Services } from './services';
import { changeSettings } from './settings';
import { startHandler } from './start';

export type { Handlers, Parse, Services, Source } from './services';
export { languageOf, loadSettings } from './settings';

/** The one place where what storage throws, or what nobody expected, becomes a problem to be told. */
async function asResult<T>(act: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof StorageError) return { ok: false, error: error.problem };
    return fail('internal', { reason: error instanceof Error ? error.message : String(error) });
  }
}

/** The calls that need no library. */
function systemHandlers({ setMenu, clipboard }: Services): Pick<Handlers, SystemCall> {
  const done = (act: () => void) =>
    asResult(() => {
      act();
      return Promise.resolve(ok(undefined));
    });
  return {
    'app.setMenu': (menu) => done(() => setMenu(menu)),
    'clipboard.write': (content) => done(() => clipboard(content)),
  };
}

type SystemCall = 'app.setMenu' | 'clipboard.write';
type LibraryCall = Exclude<CallName, SystemCall>;

/** A function for each call; none of them ever rejects. */
export function createHandlers(services: Services): Handlers {
  const importFiles = createImportFiles(services);
  const withLibrary =
    <K extends CallName>(handler: Handler<K>) =>
    (input: Input<K>): Promise<Result<Output<K>>> =>
      asResult(async () => {
        const library = await services.library;
        return library.ok ? handler(library.value, input) : library;
      });
  const needing: { readonly [K in LibraryCall]: Handler<K> } = {
    'app.start': startHandler(services, importFiles),
    'settings.change': changeSettings,
    'reading.savePosition': savePositionHandler(services),
    ...reportHandlers(services, importFiles),
    ...annotationHandlers(services),
    ...exportHandlers(services),
  };
  const names = Object.keys(needing) as LibraryCall[];
  const offered = Object.fromEntries(
    names.map((name) => [name, withLibrary(needing[name] as Handler<CallName>)]),
  ) as Pick<Handlers, LibraryCall>;
  return { ...offered, ...systemHandlers(services) };
}
