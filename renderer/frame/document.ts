/** What the document itself says: its language, its theme, its title. */
import { useSpoken } from '../locales/spoken';
import { useApp } from '../state/app';
import { useReader } from '../state/reader';

function write(): void {
  const root = document.documentElement;
  const { language } = useSpoken.getState();
  const { view, settings } = useApp.getState();
  const theme = settings.theme === 'system' ? undefined : settings.theme;
  // Writing what is there already would still style the whole document anew, at each step of a scroll.
  if (root.lang !== language) root.lang = language;
  if (root.dataset['theme'] !== theme) {
    if (theme === undefined) delete root.dataset['theme'];
    else root.dataset['theme'] = theme;
  }
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
