/** The open report, as a person meets it; names are those of the Chinese interface. */
import type { Locator, Page } from '@playwright/test';
import { LibraryPage } from './library-page';

export interface Passage {
  /** The words at which the selection begins, and those with which it ends. */
  readonly from: string;
  readonly to: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export class ReaderPage {
  readonly text: Locator;
  readonly outline: Locator;
  readonly notes: Locator;
  readonly toolbar: Locator;
  readonly notices: Locator;

  constructor(readonly page: Page) {
    this.text = page.getByRole('main', { name: '报告正文' });
    this.outline = page.getByRole('tree', { name: '目录' });
    this.notes = page.getByRole('complementary', { name: '笔记' });
    this.toolbar = page.getByRole('toolbar', { name: '标注所选文字' });
    this.notices = page.getByRole('region', { name: '消息' });
  }

  async title(): Promise<string> {
    return (await this.text.getByRole('heading', { level: 1 }).textContent()) ?? '';
  }

  /** Chapter titles in the outline, with their levels. */
  chapters(): Promise<{ level: number; title: string }[]> {
    return this.outline.getByRole('treeitem').evaluateAll((items) =>
      items.map((item) => ({
        level: Number(item.getAttribute('aria-level')),
        title: item.querySelector('.outline-name')?.textContent ?? '',
      })),
    );
  }

  currentChapter(): Locator {
    return this.outline.locator('[aria-current=location] .outline-name');
  }

  async goToChapter(title: string): Promise<void> {
    await this.outline.getByRole('treeitem', { name: title }).first().click();
  }

  cards(): Locator {
    return this.notes.getByRole('article');
  }

  /** Selects with the mouse, from the first character of `from` to the last of `to`. */
  async select({ from, to }: Passage): Promise<void> {
    const start = await this.#edge(from, 'start');
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    const end = await this.#edge(to, 'end');
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 3 });
    await this.page.mouse.move(end.x, end.y, { steps: 3 });
    await this.page.mouse.up();
    await this.toolbar.waitFor();
  }

  /** The words that are selected, as the page has them. */
  selected(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? '');
  }

  /** How many ranges are painted, by the name of their highlight. */
  painted(): Promise<Record<string, number>> {
    return this.page.evaluate(() =>
      Object.fromEntries(
        [...CSS.highlights].flatMap(([name, highlight]) =>
          highlight.size > 0 ? [[name, highlight.size]] : [],
        ),
      ),
    );
  }

  /** Distance that the text has been scrolled, in CSS pixels. */
  scrolled(): Promise<number> {
    return this.page.locator('.reader').evaluate((scroller) => scroller.scrollTop);
  }

  async back(): Promise<LibraryPage> {
    await this.page.getByRole('button', { name: '返回资料库' }).click();
    return new LibraryPage(this.page);
  }

  async chooseExport(item: string): Promise<void> {
    await this.page.getByRole('button', { name: '导出笔记' }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** The middle of the left edge of the first character of `words`, or of the right edge of the last. */
  async #edge(words: string, side: 'start' | 'end'): Promise<Point> {
    const run = this.text.locator('[data-start]', { hasText: words }).first();
    await run.scrollIntoViewIfNeeded();
    return run.evaluate(
      (element, { words: wanted, side: edge }) => {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let node = walker.nextNode();
        while (node && !node.textContent?.includes(wanted)) node = walker.nextNode();
        if (!node) throw new Error(`no single text node holds “${wanted}”`);
        const at = node.textContent?.indexOf(wanted) ?? 0;
        const offset = edge === 'start' ? at : at + wanted.length - 1;
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const box = range.getBoundingClientRect();
        return { x: edge === 'start' ? box.left + 1 : box.right - 1, y: box.top + box.height / 2 };
      },
      { words, side },
    );
  }
}
