/** The language that the window speaks now: the one that was chosen, or the system's. */
import { create } from 'zustand';
import type { Language } from '../../preload/contract/words';

export const useSpoken = create<{ readonly language: Language }>()(() => ({ language: 'zh-CN' }));

/** The language of a choice in the settings; `systemTag` is the BCP 47 tag of the system's. */
export function spokenLanguage(choice: Language | 'system', systemTag: string): Language {
  if (choice !== 'system') return choice;
  return systemTag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
