/** A picture of a report, in the text or filling the window, and the rectangles that are marked on it. */
import type { Locator, Page } from '@playwright/test';

/** Per cent of the picture's sides. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

export class PicturePage {
  readonly #inside: Locator;

  constructor(
    readonly page: Page,
    readonly name: string,
    inside?: Locator,
  ) {
    this.#inside = inside ?? page.getByRole('figure').filter({ hasText: name });
  }

  picture(): Locator {
    return this.#inside.getByRole('img').first();
  }

  areas(): Locator {
    return this.#inside.getByRole('group', { name: '图中标注区域' });
  }

  /** Left, top, width and height of each rectangle as it is drawn, in whole per cent of the picture. */
  async places(): Promise<number[][]> {
    const box = await this.#box();
    const boxes = await this.areas().evaluateAll((areas) =>
      areas.map((area) => {
        const { left, top, width, height } = area.getBoundingClientRect();
        return [left, top, width, height];
      }),
    );
    return boxes.map(([left = 0, top = 0, width = 0, height = 0]) => [
      Math.round(((left - box.x) / box.width) * 100),
      Math.round(((top - box.y) / box.height) * 100),
      Math.round((width / box.width) * 100),
      Math.round((height / box.height) * 100),
    ]);
  }

  async beginArea(): Promise<void> {
    await this.picture().hover();
    await this.page.getByRole('button', { name: `框选图中区域：${this.name}` }).click();
    await this.page.getByRole('group', { name: '拖出一个矩形' }).waitFor();
  }

  async drag(from: Spot, to: Spot): Promise<void> {
    const start = await this.#point(from);
    const end = await this.#point(to);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move(end.x, end.y, { steps: 4 });
    await this.page.mouse.up();
  }

  /** Drags a handle of the rectangle that has the focus. */
  async dragHandle(handle: string, by: Spot): Promise<void> {
    const knob = await this.#inside.locator(`[data-handle=${handle}]`).boundingBox();
    const box = await this.#box();
    if (!knob) throw new Error('the handle has no place');
    const [x, y] = [knob.x + knob.width / 2, knob.y + knob.height / 2];
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x + (by.x / 100) * box.width, y + (by.y / 100) * box.height, {
      steps: 4,
    });
    await this.page.mouse.up();
  }

  /** Opens the picture in the whole window. */
  async enlarge(): Promise<Locator> {
    await this.page.getByRole('button', { name: `放大图片：${this.name}` }).focus();
    await this.page.keyboard.press('Enter');
    const viewer = this.page.getByRole('dialog');
    await viewer.locator('.viewer-marks').waitFor();
    return viewer;
  }

  async #box(): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await this.picture().boundingBox();
    if (!box) throw new Error('the picture has no place');
    return box;
  }

  async #point({ x, y }: Spot): Promise<Spot> {
    const box = await this.#box();
    return { x: box.x + (x / 100) * box.width, y: box.y + (y / 100) * box.height };
  }
}
