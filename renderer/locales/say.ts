/**
 * Says things in the person's language. English names the keys and their blanks; Chinese has to have the same
 * keys, which the compiler checks, and the same blanks, which a test checks.
 *
 * A library for this was measured (i18next with its React binding) and takes 100 KB of a first bundle of 300;
 * two languages with typed keys and `Intl` need none.
 */
import type { Language } from '../../preload/contract/words';
import { en, type MessageKey } from './en';
import { fill, type Fillings, type Message } from './message';
import { useSpoken } from './spoken';
import { zhCN } from './zh-CN';

export type { MessageKey };

export type Say = SayOf<typeof en>;

/** Keys whose message has no blanks: what a label may be. */
export type LabelKey = {
  [K in MessageKey]: Fillings<(typeof en)[K]> extends [] ? K : never;
}[MessageKey];

type Messages = Readonly<Record<string, Message>>;

/** What says the messages of `M`, English, in a language. */
export type SayOf<M extends Messages> = <K extends keyof M & string>(
  key: K,
  ...fillings: Fillings<M[K]>
) => string;

/** One for each language. */
export function speakersOf<M extends Messages>(
  english: M,
  chinese: Readonly<Record<keyof M, Message>>,
): Readonly<Record<Language, SayOf<M>>> {
  const sayIn =
    (language: Language, messages: Readonly<Record<keyof M, Message>>): SayOf<M> =>
    (key, ...[fillings]) =>
      fill(messages[key], fillings ?? {}, language);
  return { 'zh-CN': sayIn('zh-CN', chinese), en: sayIn('en', english) };
}

const speakers: Readonly<Record<Language, Say>> = speakersOf(en, zhCN);

/** How `language` says things; for code outside of components. */
export const speaker = (language: Language): Say => speakers[language];

/** Says it in the language of this moment; for notices, which are not translated afterwards. */
export const say: Say = (key, ...fillings) =>
  speakers[useSpoken.getState().language](key, ...fillings);

/** `say` for components: they draw anew when the language is switched. */
export const useSay = (): Say => speakers[useSpoken((state) => state.language)];

export const useLanguage = (): Language => useSpoken((state) => state.language);
