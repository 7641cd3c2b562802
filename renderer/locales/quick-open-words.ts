/** What quick open says; loaded with it, so that the first paint need not wait for these words. */
import { quickOpen as en } from './en/quick-open';
import { speakersOf, type SayOf } from './say';
import { useSpoken } from './spoken';
import { quickOpen as zhCN } from './zh-CN/quick-open';

export type SayQuickOpen = SayOf<typeof en>;

const speakers = speakersOf(en, zhCN);

/** Like `useSay`, for the words of quick open. */
export const useQuickOpenWords = (): SayQuickOpen => speakers[useSpoken((state) => state.language)];
