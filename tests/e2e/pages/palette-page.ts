/** Quick open; names are those of the Chinese interface. */
import type { Locator, Page } from '@playwright/test';

export class PalettePage {
  readonly dialog: Locator;
  readonly field: Locator;
  readonly options: Locator;
  readonly chosen: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: '快速前往' });
    this.field = page.getByRole('combobox');
    this.options = page.getByRole('listbox').getByRole('option');
    this.chosen = page.getByRole('option', { selected: true });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+p');
    await this.field.waitFor();
  }
}
