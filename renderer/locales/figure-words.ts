/** What the list of figures says; loaded with it, so that the first paint need not wait for these words. */
import { figures as en } from './en/figures';
import { speakersOf, type SayOf } from './say';
import { useSpoken } from './spoken';
import { figures as zhCN } from './zh-CN/figures';

const speakers = speakersOf(en, zhCN);

/** Like `useSay`, for the words of the list of figures. */
export const useFigureWords = (): SayOf<typeof en> =>
  speakers[useSpoken((state) => state.language)];
