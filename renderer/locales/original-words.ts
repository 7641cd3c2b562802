/** What the original page says; loaded with it, so that the first paint need not wait for these words. */
import { original as en } from './en/original';
import { speakersOf, type SayOf } from './say';
import { useSpoken } from './spoken';
import { original as zhCN } from './zh-CN/original';

const speakers = speakersOf(en, zhCN);

/** Like `useSay`, for the words of the original page. */
export const useOriginalWords = (): SayOf<typeof en> =>
  speakers[useSpoken((state) => state.language)];
