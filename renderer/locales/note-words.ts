/** What the editor of notes and their lists say; loaded with them, so that the first paint need not wait for these words. */
import { notebook as en } from './en/notebook';
import { speakersOf, type SayOf } from './say';
import { useSpoken } from './spoken';
import { notebook as zhCN } from './zh-CN/notebook';

export type SayNotes = SayOf<typeof en>;

const speakers = speakersOf(en, zhCN);

/** Like `useSay`, for the words of notes. */
export const useNoteWords = (): SayNotes => speakers[useSpoken((state) => state.language)];

/** Like `say`, for the words of notes. */
export const sayNotes: SayNotes = (key, ...fillings) =>
  speakers[useSpoken.getState().language](key, ...fillings);
