/** The review of an import, as a person meets it; names are those of the Chinese interface. */
import type { Locator, Page } from '@playwright/test';

export class ReviewPage {
  readonly dialog: Locator;
  readonly title: Locator;
  readonly doubts: Locator;
  readonly lines: Locator;
  readonly corrections: Locator;
  readonly folded: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: '检查导入结果' });
    this.title = this.dialog.getByRole('textbox', { name: '标题' });
    const list = (name: string) => this.dialog.getByRole('list', { name });
    this.doubts = list('请确认').getByRole('listitem');
    this.lines = list('报告内容').getByRole('listitem');
    this.folded = list('已折叠').getByRole('listitem');
    this.corrections = list('更正').getByRole('listitem');
  }

  async turnTo(pane: '请确认' | '结构' | '已折叠' | '更正'): Promise<void> {
    await this.dialog.getByRole('tab', { name: pane }).click();
  }

  async showAllLines(): Promise<void> {
    await this.dialog.getByText('全部内容').click();
  }

  line(text: string): Locator {
    return this.lines.filter({ hasText: text }).first();
  }

  /** Opens a line for changes. */
  async openLine(text: string): Promise<Locator> {
    const line = this.line(text);
    await line.getByRole('button').first().click();
    return line;
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: '关闭' }).click();
  }
}
