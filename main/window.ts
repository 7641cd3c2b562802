/** The one window. */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { isReachable, loadWindowState, saveWindowState } from './window-state';

const DEFAULT_SIZE = { width: 1280, height: 860 };
/** The paper of the page in each theme, so that the window doesn't flash before the first paint. */
const PAPER = { light: '#fbfaf7', dark: '#1b1c1e' };

export interface WindowPaths {
  readonly preload: string;
  readonly icon: string;
  readonly stateFile: string;
}

/** Opens the window, empty; the caller loads the page once the locks are on. */
export function createWindow(paths: WindowPaths, allowDevTools: boolean): BrowserWindow {
  const saved = loadWindowState(paths.stateFile);
  const areas =
    saved === undefined ? [] : screen.getAllDisplays().map((display) => display.workArea);
  const bounds =
    saved !== undefined && isReachable(saved.bounds, areas) ? saved.bounds : DEFAULT_SIZE;
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 360,
    minHeight: 320,
    title: 'Offprint',
    icon: paths.icon,
    // A menu bar that comes with the first menu would push the text down after it was painted; Alt shows it.
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: paths.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: allowDevTools,
    },
  });
  if (saved?.maximized) window.maximize();
  window.on('close', () => {
    saveWindowState(paths.stateFile, {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    });
  });
  return window;
}
