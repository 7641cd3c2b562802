/** For a start on a virtual display: says what was opened and keeps a picture of it. */
import { writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';

const READY = `new Promise((done) => {
  const root = document.documentElement;
  const look = () => root.dataset.ready ? done(document.title) : requestAnimationFrame(look);
  look();
})`;

/** Waits for the first content, then prints two lines: the title that was opened and where the picture lies. */
export async function reportOpening(window: BrowserWindow, path: string): Promise<void> {
  const title: unknown = await window.webContents.executeJavaScript(READY);
  const image = await window.webContents.capturePage();
  await writeFile(path, image.toPNG());
  process.stdout.write(`offprint: opened ${String(title)}\noffprint: screenshot ${path}\n`);
}
