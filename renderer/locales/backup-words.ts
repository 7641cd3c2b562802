/** What the list of backups says; loaded with it. */
import { backups as en } from './en/backups';
import { speakersOf, type SayOf } from './say';
import { useSpoken } from './spoken';
import { backups as zhCN } from './zh-CN/backups';

export type SayBackups = SayOf<typeof en>;

const speakers = speakersOf(en, zhCN);

/** Like `useSay`, for the words of the backups. */
export const useBackupWords = (): SayBackups => speakers[useSpoken((state) => state.language)];
