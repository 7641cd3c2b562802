/** The composition root of the app: the one place that wires things together. The README has the start in steps. */
import { app, session, type BrowserWindow } from 'electron';
import { extname, join } from 'node:path';
import { connectBackend, type Visit } from './backend';
import { emitTo, type Emit } from './ipc/events';
import { openGate } from './ipc/gate';
import { parseLaunch, type Launch } from './launch';
import { forbidNetwork, lockContents, lockSession } from './lockdown';
import { PAGE_ORIGIN } from './origin';
import { prepareProfile } from './profile';
import { registerScheme, serveScheme } from './protocol';
import { reportOpening } from './screenshot';
import { defaultLibraryFolder } from './storage/library-folder';
import { createWindow } from './window';

const APP_FOLDER = app.getAppPath();

/** How long a file takes to leave this process, in milliseconds. */
const HANDOVER = 5;

/**
 * Acts once the page has its first script and style. While it reads them this process has nothing else to do;
 * sooner, the work would hold the page's own files up.
 */
function afterPage(act: () => void): (path: string) => void {
  const awaited = new Set(['.js', '.css']);
  return (path) => {
    if (awaited.delete(extname(path)) && awaited.size === 0) setTimeout(act, HANDOVER);
  };
}

/** `make`, at most one time. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** What follows the program and, unpackaged, the app's folder. */
function ownArguments(): readonly string[] {
  if (app.isPackaged) return process.argv.slice(1);
  const folder = process.argv.findIndex((arg, index) => index > 0 && !arg.startsWith('-'));
  return process.argv.slice(folder + 1);
}

const launch = parseLaunch(ownArguments(), process.cwd());
const library = launch.library ?? defaultLibraryFolder(process.env, process.platform);
const devUrl = app.isPackaged ? undefined : process.env['OFFPRINT_DEV_URL'];

function showAgain(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** Another start of the app on this library hands over what it was asked for, and ends. */
function receiveStarts(window: BrowserWindow, visit: () => Promise<Visit>, emit: Emit): void {
  app.on('second-instance', (_event, _argv, _cwd, other) => {
    showAgain(window);
    const { files, link } = other as Launch;
    void visit().then(({ request }) => request({ files, link: link ?? undefined }, emit));
  });
}

/** What is still being written is finished, and the files are closed, before the process may end. */
function closeBeforeQuitting(visit: () => Promise<Visit>): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    const close = async () => (await visit()).close();
    void close().finally(() => app.quit());
  });
}

async function run(): Promise<void> {
  await app.whenReady();
  lockSession(session.defaultSession, devUrl && new URL(devUrl).origin);
  const paths = {
    preload: join(APP_FOLDER, 'out/preload/index.cjs'),
    icon: join(APP_FOLDER, 'resources/icon.png'),
    stateFile: join(app.getPath('userData'), 'window.json'),
  };
  const { window, wear } = createWindow(paths, !app.isPackaged);
  const emit = emitTo(window.webContents);
  const visit = once(() => connectBackend({ library, launch, window, wear, emit }));
  const onPage = afterPage(() => void visit());
  serveScheme(session.defaultSession, {
    folder: join(APP_FOLDER, 'out/renderer'),
    readAsset: async (id) => (await visit()).readAsset(id),
    onPage,
  });
  openGate(window.webContents, devUrl ? new URL(devUrl).origin : PAGE_ORIGIN, visit);
  receiveStarts(window, visit, emit);
  void window.loadURL(devUrl ?? `${PAGE_ORIGIN}/index.html`);
  const picture = process.env['OFFPRINT_SCREENSHOT'];
  if (picture !== undefined) void reportOpening(window, picture);
  closeBeforeQuitting(visit);
}

registerScheme();
forbidNetwork(devUrl && new URL(devUrl).hostname);
prepareProfile(library);
app.on('web-contents-created', (_event, contents) => lockContents(contents));
app.on('window-all-closed', () => app.quit());
// Chromium takes it for a failure, and aborts, when what it begins on a signal is put off until the files are closed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => app.quit());
if (app.requestSingleInstanceLock({ ...launch })) void run();
else app.exit(0);
