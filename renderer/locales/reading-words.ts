/** Says what belongs to the setting of type and to progress; apart from `say`, since the first paint needs none of it. */
import { reading as en } from './en/reading';
import { speakersOf, type SayOf } from './say';
import { useSpoken } from './spoken';
import { reading as zhCN } from './zh-CN/reading';

const speakers = speakersOf(en, zhCN);

/** In the language of this moment; components draw anew when it is switched. */
export const useReadingWords = (): SayOf<typeof en> =>
  speakers[useSpoken((state) => state.language)];
