/** What the search says; loaded with it, so that the first paint need not wait for these words. */
import { searching as en } from './en/search';
import { speakersOf, type SayOf } from './say';
import { useSpoken } from './spoken';
import { searching as zhCN } from './zh-CN/search';

export type SaySearch = SayOf<typeof en>;

const speakers = speakersOf(en, zhCN);

/** Like `useSay`, for the words of the search. */
export const useSearchWords = (): SaySearch => speakers[useSpoken((state) => state.language)];
