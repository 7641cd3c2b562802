/** The one window. */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { isReachable, loadWindowState, saveWindowState, type Theme } from './window-state';

const DEFAULT_SIZE = { width: 1280, height: 860 };
/** What lies around the text in each theme, so that the window doesn't flash before the first paint. */
const DESK = { light: '#f4f2ec', sepia: '#f0e6d1', dark: '#161513' };

export interface WindowPaths {
  readonly preload: string;
  readonly icon: string;
  readonly stateFile: string;
}

export interface AppWindow {
  readonly window: BrowserWindow;
  /** Has the system's own parts, such as menus, and the next start follow the theme of the page. */
  readonly wear: (theme: Theme) => void;
}

/** Tells the system of a theme; answers the colour of the ground in it. */
function adopt(theme: Theme): string {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme;
  if (theme === 'sepia') return DESK.sepia;
  return nativeTheme.shouldUseDarkColors ? DESK.dark : DESK.light;
}

/** Opens the window, empty; the caller loads the page once the locks are on. */
export function createWindow(paths: WindowPaths, allowDevTools: boolean): AppWindow {
  const saved = loadWindowState(paths.stateFile);
  const areas =
    saved === undefined ? [] : screen.getAllDisplays().map((display) => display.workArea);
  const bounds =
    saved !== undefined && isReachable(saved.bounds, areas) ? saved.bounds : DEFAULT_SIZE;
  let theme: Theme = saved?.theme ?? 'system';
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 360,
    minHeight: 320,
    title: 'Offprint',
    icon: paths.icon,
    // A menu bar that comes with the first menu would push the text down after it was painted; Alt shows it.
    autoHideMenuBar: true,
    backgroundColor: adopt(theme),
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
      theme,
    });
  });
  const wear = (next: Theme) => {
    if (next === theme) return;
    theme = next;
    window.setBackgroundColor(adopt(theme));
  };
  return { window, wear };
}
