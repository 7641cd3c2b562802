/** What the document itself says: its language, its theme, its title. */
import { useSpoken } from '../locales/spoken';
import { useApp } from '../state/app';
import { useReader } from '../state/reader';

function write(): void {
  const root = document.documentElement;
  root.lang = useSpoken.getState().language;
  const { view, settings } = useApp.getState();
  if (settings.theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = settings.theme;
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
