/** Parts of the window that are not in the first bundle, because a report is what it is opened for. */
import { loadEditor } from '../annotations/load-editor';
import { isSplit, usePanes } from '../state/panes';
import { preloaded } from '../ui/preloaded';
import { afterPaint } from './after-paint';

/** The library's view. */
export const loadLibrary = () => import('../library/Library');

/** What a key opens and what is typed next is for. */
export const FindBar = preloaded(() => import('../search/FindBar'));
export const LibrarySearch = preloaded(() => import('../search/LibrarySearch'));
export const Palette = preloaded(() => import('../palette/Palette'));

/** The menu can wait until the first view has been painted, and so can the code that makes it. */
async function keepMenu(): Promise<void> {
  const { keepNativeMenu } = await import('../commands/native-menu');
  keepNativeMenu();
}

/** So can the person's own shortcuts. */
async function keepKeys(): Promise<void> {
  const { keepKeymap } = await import('../commands/load-keymap');
  keepKeymap();
}

/** And what follows the reading. */
async function watchReading(): Promise<void> {
  const { keepReadSpans } = await import('../state/keep-read-spans');
  keepReadSpans();
}

/** And the second one of two panes that were open when the window was closed. */
async function fillPanes(): Promise<void> {
  if (!isSplit(usePanes.getState())) return;
  const { restoreOther } = await import('../state/keep-split');
  await restoreOther();
}

/** Loads, once there is time, what will be wanted soon. */
export function loadTheRest(): void {
  afterPaint(() => {
    void fillPanes();
    void keepMenu();
    void keepKeys();
    void watchReading();
    void loadLibrary();
    void loadEditor();
    for (const part of [FindBar, LibrarySearch, Palette]) void part.preload();
  });
}
