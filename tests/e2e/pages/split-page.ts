/** Two panes; names are those of the Chinese interface. */
import type { Locator, Page } from '@playwright/test';

export type Side = '左栏' | '右栏';

export class SplitPage {
  readonly heads: Locator;
  readonly divider: Locator;

  constructor(readonly page: Page) {
    this.heads = page.locator('.pane-head');
    this.divider = page.getByRole('separator', { name: '两栏的比例' });
  }

  /** The text of a pane: the main landmark where it is active, else a region. */
  text(side: Side): Locator {
    return this.page.getByLabel(`报告正文（${side}）`, { exact: true });
  }

  active(): Locator {
    return this.page.getByRole('main');
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+D');
    await this.text('右栏').getByRole('heading', { level: 1 }).waitFor();
  }

  head(side: Side): Locator {
    return this.page.getByRole('region', {
      name: side === '左栏' ? '第一栏' : '第二栏',
      exact: true,
    });
  }

  /** Distance that the text of a pane has been scrolled, in CSS pixels. */
  scrolled(side: Side): Promise<number> {
    return this.text(side).evaluate((text) => text.closest('.reader')?.scrollTop ?? -1);
  }

  /** The share of a report that has been scrolled past, as it was last saved. */
  saved(title: string): Promise<number> {
    return this.page.evaluate(async (words) => {
      const { offprintWire } = window as unknown as {
        offprintWire: { reports: { list: () => Promise<string> } };
      };
      const { value } = JSON.parse(await offprintWire.reports.list()) as {
        value: { progress: number; metadata: { title: string } }[];
      };
      return value.find(({ metadata }) => metadata.title.includes(words))?.progress ?? 0;
    }, title);
  }

  /** Ranges that a highlight paints in each pane, in the order in which the panes stand. */
  painted(name: string): Promise<number[]> {
    return this.page.evaluate((wanted) => {
      const ranges = [...(CSS.highlights.get(wanted) ?? [])];
      return [...document.querySelectorAll('.pane')].map(
        (pane) => ranges.filter(({ startContainer }) => pane.contains(startContainer)).length,
      );
    }, name);
  }
}
