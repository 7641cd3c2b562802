import type { Settings } from '../../preload/contract/settings';
import { changeSettings } from '../state/app';
import type { Command } from './command';

const language = (choice: Settings['language']): Command => ({
  id: `language.${choice}`,
  label: `command.language.${choice}`,
  icon: 'language',
  shortcuts: [],
  checked: ({ settings }) => settings.language === choice,
  run: () => changeSettings({ language: choice }),
});

/** One command for each choice; a language is called by its own name, so that anyone finds the way back. */
export const languages: readonly Command[] = [
  language('system'),
  language('zh-CN'),
  language('en'),
];
