/** A table of the open report, and the tools that it brings when one points at it. */
import type { Locator, Page } from '@playwright/test';

export class TablePage {
  readonly table: Locator;
  readonly figure: Locator;
  readonly tools: Locator;
  readonly large: Locator;

  constructor(
    readonly page: Page,
    readonly name: string,
  ) {
    this.table = page.getByRole('table', { name });
    this.figure = page.getByRole('figure').filter({ has: this.table });
    this.tools = this.figure.getByRole('group', { name: '表格工具' });
    this.large = page.getByRole('dialog', { name });
  }

  async point(): Promise<void> {
    await this.table.scrollIntoViewIfNeeded();
    await this.table.hover();
    await this.tools.waitFor();
  }

  async use(tool: string): Promise<void> {
    await this.tools.getByRole('button', { name: tool }).click();
  }

  async choose(item: string): Promise<void> {
    await this.use('其他复制与存储方式');
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Words of a column's cells, from top to bottom, counted from the last column. */
  column(fromEnd: number): Promise<string[]> {
    return this.table
      .locator('tbody tr')
      .evaluateAll(
        (rows, at) => rows.map((row) => row.children[row.children.length - at]?.textContent ?? ''),
        fromEnd,
      );
  }

  /** Words of the first cell of each row as they are shown. */
  labels(): Promise<string[]> {
    return this.table
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => row.children[0]?.textContent ?? ''));
  }

  async sort(label: string): Promise<void> {
    await this.table.getByRole('button', { name: label }).click();
  }
}

/** What lies on the clipboard, as plain text and as HTML: what a paste would get. */
export async function clipboardOf(page: Page): Promise<{ text: string; html: string }> {
  const pasted = page.evaluate(
    () =>
      new Promise<{ text: string; html: string }>((done) => {
        window.addEventListener(
          'paste',
          ({ clipboardData }) =>
            done({
              text: clipboardData?.getData('text/plain') ?? '',
              html: clipboardData?.getData('text/html') ?? '',
            }),
          { once: true },
        );
      }),
  );
  await page.keyboard.press('Control+V');
  return pasted;
}
