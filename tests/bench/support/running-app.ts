/** The app, running and driven by Playwright. */
import { _electron as electron, type ElectronApplication, type Page } from '@playwright/test';
import { ROOT } from './start-app';

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Opens `files` in the library in `folder`; answers once a view stands: the report that was open last, else the list. */
export async function launchApp(
  folder: string,
  files: readonly string[] = [],
): Promise<RunningApp> {
  const app = await electron.launch({
    executablePath: process.env['OFFPRINT_ELECTRON'] ?? '',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ROOT,
      '--library',
      folder,
      ...files,
    ],
  });
  const page = await app.firstWindow();
  await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: 300_000 });
  return { app, page };
}

/** The same, once a report stands. */
export async function launchReader(
  folder: string,
  files: readonly string[] = [],
): Promise<RunningApp> {
  const running = await launchApp(folder, files);
  const reader = 'html[data-ready=reader]';
  await running.page.waitForSelector(reader, { state: 'attached', timeout: 300_000 });
  return running;
}

/** Goes back to the list, then clicks its first report. Milliseconds from the click to its text, by the page's clock. */
export function openFromLibrary({ page }: RunningApp): Promise<number> {
  return page.evaluate(async () => {
    const root = document.documentElement;
    const ready = (view: string) =>
      new Promise<void>((done) => {
        const look = () => {
          if (root.dataset['ready'] !== view) return;
          observer.disconnect();
          done();
        };
        const observer = new MutationObserver(look);
        observer.observe(root, { attributeFilter: ['data-ready'] });
        look();
      });
    document.querySelector<HTMLElement>('header button')?.click();
    await ready('library');
    const find = () => document.querySelector<HTMLElement>('[role=listbox] [role=option]');
    let row = find();
    for (; row === null; row = find()) await new Promise(requestAnimationFrame);
    // The list has been there for a while when a person clicks on it.
    await new Promise((done) => setTimeout(done, 300));
    const before = performance.now();
    row.click();
    await ready('reader');
    return performance.now() - before;
  });
}
