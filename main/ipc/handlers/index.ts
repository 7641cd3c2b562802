/**
 * What each call of the contract does, without Electron: the app puts these behind its gate, tests call them. Input has
 * been parsed by then.
 */
import type { Input, Output } from '../../../preload/contract/calls';
import type { CallName } from '../../../preload/contract/channels';
import { ok, type Result } from '../../../preload/contract/result';
import { asResult } from '../../storage/as-result';
import { annotationHandlers } from './annotations';
import { exportHandlers } from './export';
import { backupHandlers } from './backups';
import { encodingHandlers } from './encoding';
import { historyHandlers } from './history';
import { createImportFiles, type Sources } from './import-files';
import { notesListHandlers } from './notes-list';
import { quickOpenHandler } from './quick-open';
import { originalHandlers } from './original';
import { readKeymap } from './keymap';
import { reanchoringHandlers } from './reanchoring';
import { readSpansHandler, savePositionHandler, saveSpansHandler } from './reading';
import { quoteHandler } from './quote';
import { removalHandlers } from './removal';
import { reportHandlers } from './reports';
import { Safekeeping } from './safekeeping';
import { reviewHandlers } from './review';
import type { Handler, Handlers, Services } from './services';
import { changeSettings } from './settings';
import { searchHandlers } from './search';
import { shelfHandlers } from './shelf';
import { startHandler } from './start';
import { suggestHandler } from './suggest';
import { termHandlers } from './term-marks';
import { createTurns } from './turns';

export type { Handlers, Parse, Services, Source } from './services';
export { languageOf, loadSettings } from './settings';

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
  const inTurn = createTurns();
  const sources: Sources = new Map();
  const importFiles = createImportFiles(services, inTurn, sources);
  const safekeeping = new Safekeeping(services);
  const withLibrary =
    <K extends CallName>(handler: Handler<K>) =>
    (input: Input<K>): Promise<Result<Output<K>>> =>
      asResult(async () => {
        const library = await services.library();
        return library.ok ? handler(library.value, input) : library;
      });
  const needing: { readonly [K in LibraryCall]: Handler<K> } = {
    'app.start': startHandler(services, importFiles, safekeeping),
    'settings.change': changeSettings,
    'keymap.read': readKeymap,
    'reading.savePosition': savePositionHandler(services),
    'reading.readSpans': readSpansHandler,
    'reading.saveSpans': saveSpansHandler,
    'quickOpen.find': quickOpenHandler(),
    ...reportHandlers(services, importFiles),
    ...shelfHandlers(services),
    ...removalHandlers(services, inTurn),
    ...originalHandlers(services),
    ...reviewHandlers(services, inTurn, sources),
    ...encodingHandlers(services, inTurn, sources, importFiles),
    ...searchHandlers(services),
    'search.suggest': suggestHandler,
    'search.quote': quoteHandler,
    ...annotationHandlers(services),
    ...termHandlers(services),
    ...reanchoringHandlers(services),
    ...notesListHandlers,
    ...historyHandlers(services),
    ...exportHandlers(services),
    ...backupHandlers(safekeeping),
  };
  const names = Object.keys(needing) as LibraryCall[];
  const offered = Object.fromEntries(
    names.map((name) => [name, withLibrary(needing[name] as Handler<CallName>)]),
  ) as Pick<Handlers, LibraryCall>;
  return { ...offered, ...systemHandlers(services) };
}
