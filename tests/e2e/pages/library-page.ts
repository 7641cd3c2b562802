/** The list of reports, or the welcome of an empty library; names are those of the Chinese interface. */
import type { Locator, Page } from '@playwright/test';
import { ReaderPage } from './reader-page';

export class LibraryPage {
  readonly reports: Locator;
  readonly importButton: Locator;

  constructor(readonly page: Page) {
    this.reports = page.getByRole('listbox', { name: '报告列表' }).getByRole('option');
    this.importButton = page.getByRole('button', { name: /导入报告/ });
  }

  async open(title: string | RegExp): Promise<ReaderPage> {
    await this.reports.filter({ hasText: title }).click();
    await this.page.waitForSelector('html[data-ready=reader]', { state: 'attached' });
    return new ReaderPage(this.page);
  }

  /** Lets go of files over the window, as the desktop does: only their bytes and names reach the page. */
  async dropText(name: string, text: string): Promise<void> {
    await this.page.evaluate(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([content ?? ''], fileName ?? '', { type: 'text/plain' }));
        for (const type of ['dragenter', 'dragover', 'drop']) {
          document.body.dispatchEvent(
            new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
          );
        }
      },
      [name, text],
    );
  }
}
