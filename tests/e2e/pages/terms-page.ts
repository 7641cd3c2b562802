/** The dialog that marks a term in all reports. */
import type { Locator, Page } from '@playwright/test';

export class TermsPage {
  readonly dialog: Locator;
  readonly field: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: '在全部报告中标注' });
    this.field = this.dialog.getByRole('textbox', { name: '要标注的文字' });
  }

  reports(): Locator {
    return this.dialog.getByRole('listitem');
  }

  /** How many places the button says it would mark. */
  async offered(): Promise<number> {
    const words = await this.#button().textContent();
    return Number(/\d+/.exec(words ?? '')?.[0] ?? 0);
  }

  async mark(): Promise<void> {
    await this.#button().click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  #button(): Locator {
    return this.dialog.getByRole('button', { name: /^标注 \d/ });
  }
}
