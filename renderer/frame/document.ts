/** What the document itself says: its language, its theme, how text is set in it, its title. */
import type { Settings } from '../../preload/contract/settings';
import { useSpoken } from '../locales/spoken';
import { useApp } from '../state/app';
import { useReader } from '../state/reader';

/** Writes only what has changed: writing what is there already would still style the whole document anew. */
function writeData(data: DOMStringMap, name: string, value: string): void {
  if (data[name] !== value) data[name] = value;
}

/** How the text of a report is set; tokens.css says what each choice means. */
function writeType(root: HTMLElement, { face, size, measure, leading }: Settings['reading']): void {
  writeData(root.dataset, 'face', face);
  writeData(root.dataset, 'measure', measure);
  writeData(root.dataset, 'leading', leading);
  const rem = `${size / 16}rem`;
  if (root.style.getPropertyValue('--reading-size') !== rem) {
    root.style.setProperty('--reading-size', rem);
  }
}

function write(): void {
  const root = document.documentElement;
  const { language } = useSpoken.getState();
  const { view, settings } = useApp.getState();
  if (root.lang !== language) root.lang = language;
  writeData(root.dataset, 'theme', settings.theme);
  writeType(root, settings.reading);
  const { opened } = useReader.getState();
  const title =
    view === 'reader' && opened !== null ? `${opened.metadata.title} — Offprint` : 'Offprint';
  if (document.title !== title) document.title = title;
}

/** Keeps the document in step with the stores, from now on. */
export function keepDocument(): void {
  write();
  useSpoken.subscribe(write);
  useApp.subscribe(write);
  useReader.subscribe(write);
}
