/** Searching the library; names are those of the Chinese interface. */
import type { Locator, Page } from '@playwright/test';

export class SearchPage {
  readonly dialog: Locator;
  readonly field: Locator;
  readonly count: Locator;
  readonly reports: Locator;
  readonly quotes: Locator;
  readonly chapter: Locator;
  readonly named: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: '搜索资料库' });
    this.field = this.dialog.getByRole('textbox', { name: '搜索全部报告' });
    this.count = this.dialog.getByRole('status');
    this.quotes = this.dialog.getByRole('region', { name: '引文核对' });
    this.chapter = this.dialog.getByRole('combobox', { name: '章节' });
    this.named = this.dialog.getByRole('region', { name: '按标题与作者' });
    this.reports = this.dialog.getByRole('list', { name: '找到的报告' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+F');
    await this.field.waitFor();
  }

  passages(): Locator {
    return this.reports.getByRole('button');
  }

  /** A term that is proposed in the place of one that is nowhere. */
  suggested(term: string): Locator {
    return this.dialog.getByRole('button', { name: term });
  }

  async keepTo(filter: string, option: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: filter }).selectOption(option);
  }
}
