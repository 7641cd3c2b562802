/** Says what belongs to importing; apart from `say`, since the first paint needs none of it. */
import { importing as english } from './en/import';
import { speakersOf, type SayOf } from './say';
import { useSpoken } from './spoken';
import { importing as chinese } from './zh-CN/import';

export type ImportSay = SayOf<typeof english>;
export type ImportKey = keyof typeof english;

const speakers = speakersOf(english, chinese);

/** In the language of this moment. */
export const sayOfImport: ImportSay = (key, ...fillings) =>
  speakers[useSpoken.getState().language](key, ...fillings);

/** For components, which draw anew when the language is switched. */
export const useImportSay = (): ImportSay => speakers[useSpoken((state) => state.language)];
