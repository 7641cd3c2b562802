/** For a start on a virtual display: says what was opened and keeps a picture of it. */
import { writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { BrowserWindow, NativeImage } from 'electron';

const READY = `new Promise((done) => {
  const root = document.documentElement;
  const look = () => root.dataset.ready && done(document.title);
  new MutationObserver(look).observe(root, { attributeFilter: ['data-ready'] });
  look();
})`;

/** A window that has just been shown may give its bare background for some frames. */
function isBlank(image: NativeImage): boolean {
  const pixels = new Uint32Array(new Uint8Array(image.toBitmap()).buffer);
  return pixels.every((pixel) => pixel === pixels[0]);
}

/** Up to 5 seconds for the first picture that shows anything. */
async function capture(window: BrowserWindow): Promise<NativeImage> {
  let image = await window.webContents.capturePage();
  for (let tries = 0; tries < 50 && isBlank(image); tries += 1) {
    await setTimeout(100);
    image = await window.webContents.capturePage();
  }
  return image;
}

/** Waits for the first content, then prints two lines: the title that was opened and where the picture lies. */
export async function reportOpening(window: BrowserWindow, path: string): Promise<void> {
  const title: unknown = await window.webContents.executeJavaScript(READY);
  process.stdout.write(`offprint: opened ${String(title)}\n`);
  if (path === '') return;
  await writeFile(path, (await capture(window)).toPNG());
  process.stdout.write(`offprint: screenshot ${path}\n`);
}
