/** What the library's shelf says; loaded with it, so that the first paint need not wait for these words. */
import { shelf as en } from './en/shelf';
import { speakersOf, type SayOf } from './say';
import { useSpoken } from './spoken';
import { shelf as zhCN } from './zh-CN/shelf';

export type SayShelf = SayOf<typeof en>;

const speakers = speakersOf(en, zhCN);

/** In the language of this moment. */
export const sayOfShelf: SayShelf = (key, ...fillings) =>
  speakers[useSpoken.getState().language](key, ...fillings);

/** Like `useSay`, for the words of the shelf. */
export const useShelfWords = (): SayShelf => speakers[useSpoken((state) => state.language)];
