/** What the review of moved notes says; loaded with it. */
import { reanchoring as en } from './en/reanchoring';
import { speakersOf, type SayOf } from './say';
import { useSpoken } from './spoken';
import { reanchoring as zhCN } from './zh-CN/reanchoring';

export type SayReanchoring = SayOf<typeof en>;

const speakers = speakersOf(en, zhCN);

/** Like `useSay`, for the words of that review. */
export const useReanchoringWords = (): SayReanchoring =>
  speakers[useSpoken((state) => state.language)];
