/** Puts the handlers and the library behind the gate, after the window has been asked for. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { app, type BrowserWindow } from 'electron';
import { desktopOf } from './desktop';
import { createId } from './ids';
import { startImportProcess } from './import-process';
import { IDLE_LIMIT, TIME_LIMIT } from './import/budget';
import { createPagePictures } from './import/page-pictures';
import { createRemotePages, createRemoteParser } from './import/remote';
import type { Emit } from './ipc/events';
import type { Backend } from './ipc/gate';
import type { Handlers } from './ipc/handlers';
import type { Launch } from './launch';
import { showMenu } from './menu';
import type { AppWindow } from './window';
import type { StoredAsset } from './protocol';
import type { CallName } from '../preload/contract/channels';
import type { Output } from '../preload/contract/calls';
import type { Settings } from '../preload/contract/settings';
import type { Result } from '../preload/contract/result';
import { languageFor, speak, type Language } from '../preload/contract/words';

export interface BackendOptions {
  /** Absolute path. */
  readonly library: string;
  readonly launch: Launch;
  readonly window: BrowserWindow;
  readonly wear: AppWindow['wear'];
  readonly emit: Emit;
}

export interface Visit extends Backend {
  readonly readAsset: (id: string) => Promise<StoredAsset | undefined>;
  /** Imports the files and shows the report that another start of the app asked for. */
  readonly request: (wanted: Pick<Launch, 'files' | 'link'>, emit: Emit) => Promise<void>;
  readonly close: () => Promise<void>;
}

const systemLanguage = () => app.getPreferredSystemLanguages()[0] ?? app.getLocale();

/** Follows the language that the page has been told, so that words from here are in it too. */
function createLanguageMemory() {
  let current: Language | undefined;
  return {
    current: (): Language => current ?? languageFor(systemLanguage()),
    learn(name: CallName, result: Result<unknown>): void {
      if (!result.ok) return;
      if (name === 'app.start') current = (result.value as Output<'app.start'>).language;
      if (name === 'settings.change') {
        const { language } = result.value as Output<'settings.change'>;
        current = language === 'system' ? languageFor(systemLanguage()) : language;
      }
    },
  };
}

async function request(handlers: Handlers, wanted: Pick<Launch, 'files' | 'link'>, emit: Emit) {
  const imported =
    wanted.files.length > 0 && (await handlers['reports.importDropped']([...wanted.files]));
  const last = imported && imported.ok ? imported.value.imported.at(-1)?.reportId : undefined;
  if (last !== undefined) emit('report.requested', { reportId: last });
  else if (wanted.link) emit('report.requested', wanted.link);
}

/** The theme of the page as an answer tells it; undefined when it tells nothing of that. */
function themeIn(name: CallName, result: Result<unknown>): Settings['theme'] | undefined {
  if (!result.ok) return undefined;
  if (name === 'app.start') return (result.value as Output<'app.start'>).settings.theme;
  return name === 'settings.change' ? (result.value as Settings).theme : undefined;
}

/** Opens once, and once more for each time that somebody asks after it has failed. */
function keepOpening<T>(open: () => Promise<Result<T>>): () => Promise<Result<T>> {
  let opening: Promise<Result<T>> | undefined;
  let failed = false;
  return () => {
    if (opening && !failed) return opening;
    failed = false;
    opening = open().then((result) => {
      failed = !result.ok;
      return result;
    });
    return opening;
  };
}

/** How long a message of a page that has just been closed takes to arrive, in ms. */
const LAST_WORDS = 20;
/** How long the process that draws pages is kept for the next one, in ms: it has the document open. */
const LEAFING = 120_000;
/** In ms: the first paint and what follows on it are over by then. */
const SETTLED = 4000;
const MINUTE = 60_000;

/** One call after another; none keeps the process alive. */
function everyMinute(act: () => Promise<void>): void {
  const again = () => setTimeout(next, MINUTE).unref();
  const next = () => void act().finally(again);
  setTimeout(next, SETTLED).unref();
}

/** Opens the library and loads the handlers; both take place while the page is being loaded. */
export async function connectBackend(options: BackendOptions): Promise<Visit> {
  const { launch, window, wear, emit } = options;
  const clock = () => Date.now();
  const { openLibrary } = await import('./storage/library');
  const library = keepOpening(() => openLibrary({ folder: options.library, clock, recover: true }));
  void library();
  const [{ createHandlers }, { calls }, { readAsset }] = await Promise.all([
    import('./ipc/handlers'),
    import('../preload/contract/calls'),
    import('./storage/assets'),
  ]);
  const language = createLanguageMemory();
  const answers = new Set<Promise<unknown>>();
  const parser = createRemoteParser({
    start: () => startImportProcess(join(app.getAppPath(), 'out/main')),
    limit: TIME_LIMIT,
    idle: IDLE_LIMIT,
  });
  const pages = createRemotePages({
    start: () => startImportProcess(join(app.getAppPath(), 'out/main')),
    limit: TIME_LIMIT,
    idle: LEAFING,
  });
  const pictures = createPagePictures(pages.picture);
  const handlers = createHandlers({
    library,
    clock,
    ids: () => createId(clock()),
    parse: parser.parse,
    picture: pictures.picture,
    systemLanguage,
    platform: process.platform as Output<'app.start'>['platform'],
    requested: { files: launch.files, reportId: launch.link?.reportId },
    ...desktopOf(window, language.current),
    setMenu: (menu) => showMenu(menu, emit),
    reload: () => window.webContents.reload(),
    everyMinute,
    emit,
  });
  return {
    calls,
    speak,
    language: language.current,
    handle(name, input) {
      const call = handlers[name] as (input: unknown) => Promise<Result<unknown>>;
      const answering = call(input).then((result) => {
        language.learn(name, result);
        const theme = themeIn(name, result);
        if (theme !== undefined) wear(theme);
        return result;
      });
      answers.add(answering);
      return answering.finally(() => answers.delete(answering));
    },
    async readAsset(id) {
      const picture = pictures.read(id);
      if (picture) return { mediaType: 'image/png', bytes: picture.bytes };
      const opened = await library();
      return opened.ok ? readAsset(opened.value.reports.read, id) : undefined;
    },
    request: (wanted, to) => request(handlers, wanted, to),
    async close() {
      // The page's last words, such as where reading stopped, may be on their way still.
      await delay(LAST_WORDS);
      await Promise.allSettled(answers);
      parser.end();
      pages.end();
      const opened = await library();
      if (opened.ok) await opened.value.close();
    },
  };
}
