/** What the tools of a table say; loaded with them, so that the first paint need not wait for these words. */
import { tables as en } from './en/tables';
import { speakersOf, type SayOf } from './say';
import { useSpoken } from './spoken';
import { tables as zhCN } from './zh-CN/tables';

export type SayTable = SayOf<typeof en>;

const speakers = speakersOf(en, zhCN);

/** In the language of this moment. */
export const sayOfTable: SayTable = (key, ...fillings) =>
  speakers[useSpoken.getState().language](key, ...fillings);

/** Like `useSay`, for the words of tables. */
export const useTableWords = (): SayTable => speakers[useSpoken((state) => state.language)];
