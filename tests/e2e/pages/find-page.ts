/** Finding in the open report; names are those of the Chinese interface. */
import type { Locator, Page } from '@playwright/test';

export class FindPage {
  readonly bar: Locator;
  readonly field: Locator;
  readonly count: Locator;
  readonly list: Locator;
  readonly within: Locator;

  constructor(readonly page: Page) {
    this.bar = page.getByRole('search', { name: '在报告中查找' });
    this.field = this.bar.getByRole('textbox');
    this.count = this.bar.getByRole('status');
    this.within = page.getByRole('combobox', { name: '范围' });
    this.list = page.getByRole('listbox', { name: '按章节排列的结果' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+f');
    await this.field.waitFor();
  }

  async option(name: string): Promise<void> {
    await this.bar.getByRole('button', { name }).click();
  }

  hits(): Locator {
    return this.list.getByRole('option');
  }

  /** The words that are painted as found, in order; the present hit in brackets. */
  painted(): Promise<string[]> {
    return this.page.evaluate(() => {
      const words = (name: string, mark: (text: string) => string) =>
        [...(CSS.highlights.get(name) ?? [])].map((part) => {
          const range = document.createRange();
          range.setStart(part.startContainer, part.startOffset);
          range.setEnd(part.endContainer, part.endOffset);
          return { range, text: mark(range.toString()) };
        });
      return [
        ...words('offprint-found', (text) => text),
        ...words('offprint-found-current', (text) => `[${text}]`),
      ]
        .toSorted((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
        .map(({ text }) => text);
    });
  }

  /** Whether the present hit is in the view. */
  isInView(): Promise<boolean> {
    return this.page.evaluate(() => {
      const [part] = CSS.highlights.get('offprint-found-current') ?? [];
      if (!part) return false;
      const range = document.createRange();
      range.setStart(part.startContainer, part.startOffset);
      range.setEnd(part.endContainer, part.endOffset);
      const { top, bottom } = range.getBoundingClientRect();
      return top > 0 && bottom < innerHeight;
    });
  }
}
