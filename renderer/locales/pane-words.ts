/** Says what belongs to two panes; apart from `say`, since the first paint needs none of it. */
import { panes as en } from './en/panes';
import { speakersOf, type SayOf } from './say';
import { useSpoken } from './spoken';
import { panes as zhCN } from './zh-CN/panes';

const speakers = speakersOf(en, zhCN);

/** In the language of this moment; components draw anew when it is switched. */
export const usePaneWords = (): SayOf<typeof en> => speakers[useSpoken((state) => state.language)];
