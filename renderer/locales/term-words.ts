/** What marking a term in all reports says; loaded with its dialog, so that the first paint need not wait for these words. */
import { terms as en } from './en/terms';
import { speakersOf, type SayOf } from './say';
import { useSpoken } from './spoken';
import { terms as zhCN } from './zh-CN/terms';

type SayTerms = SayOf<typeof en>;

const speakers = speakersOf(en, zhCN);

/** Like `useSay`, for these words. */
export const useTermWords = (): SayTerms => speakers[useSpoken((state) => state.language)];

/** Like `say`, for these words. */
export const sayTerms: SayTerms = (key, ...fillings) =>
  speakers[useSpoken.getState().language](key, ...fillings);
