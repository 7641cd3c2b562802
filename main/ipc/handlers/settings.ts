import {
  DEFAULT_SETTINGS,
  settingsSchema,
  type Settings,
} from '../../../preload/contract/settings';
import { ok } from '../../../preload/contract/result';
import { languageFor, type Language } from '../../../preload/contract/words';
import type { Library } from '../../storage/library';
import { readSettings, writeSettings } from '../../storage/settings';
import { defined } from './defined';
import type { Handler } from './services';

const partialSchema = settingsSchema.partial();

/** The settings, with the default for each that was never changed or that this version can't read. */
export async function loadSettings(library: Library): Promise<Settings> {
  const stored = await readSettings(library.notes.read);
  const all = partialSchema.safeParse(stored);
  if (all.success) return { ...DEFAULT_SETTINGS, ...defined(all.data) };
  const readable = Object.entries(stored).filter(
    ([key, value]) => partialSchema.safeParse({ [key]: value }).success,
  );
  return { ...DEFAULT_SETTINGS, ...defined(partialSchema.parse(Object.fromEntries(readable))) };
}

/** The language to speak, given the settings and the system's BCP 47 tag. */
export function languageOf(settings: Settings, systemTag: string): Language {
  return settings.language === 'system' ? languageFor(systemTag) : settings.language;
}

export const changeSettings: Handler<'settings.change'> = async (library, change) => {
  await library.notes.write((db) => writeSettings(db, defined(change)));
  return ok(await loadSettings(library));
};
