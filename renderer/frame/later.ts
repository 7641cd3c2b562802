/** Parts of the window that are not in the first bundle, because a report is what it is opened for. */
import { loadEditor } from '../annotations/load-editor';
import { afterPaint } from './after-paint';

/** The library's view. */
export const loadLibrary = () => import('../library/Library');

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

/** Loads, once there is time, what will be wanted soon. */
export function loadTheRest(): void {
  afterPaint(() => {
    void keepMenu();
    void keepKeys();
    void loadLibrary();
    void loadEditor();
  });
}
