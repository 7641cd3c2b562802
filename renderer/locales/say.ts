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

const messages: Readonly<Record<Language, Readonly<Record<MessageKey, Message>>>> = {
  'zh-CN': zhCN,
  en,
};

export type Say = <K extends MessageKey>(key: K, ...fillings: Fillings<(typeof en)[K]>) => string;

/** Keys whose message has no blanks: what a label may be. */
export type LabelKey = {
  [K in MessageKey]: Fillings<(typeof en)[K]> extends [] ? K : never;
}[MessageKey];

function sayIn(language: Language): Say {
  return (key, ...[fillings]) => fill(messages[language][key], fillings ?? {}, language);
}

const speakers: Readonly<Record<Language, Say>> = { 'zh-CN': sayIn('zh-CN'), en: sayIn('en') };

/** How `language` says things; for code outside of components. */
export const speaker = (language: Language): Say => speakers[language];

/** Says it in the language of this moment; for notices, which are not translated afterwards. */
export const say: Say = (key, ...fillings) =>
  speakers[useSpoken.getState().language](key, ...fillings);

/** `say` for components: they draw anew when the language is switched. */
export const useSay = (): Say => speakers[useSpoken((state) => state.language)];

export const useLanguage = (): Language => useSpoken((state) => state.language);
