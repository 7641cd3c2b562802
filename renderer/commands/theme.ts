import type { Settings } from '../../preload/contract/settings';
import { changeSettings } from '../state/app';
import type { Command } from './command';

const theme = (choice: Settings['theme']): Command => ({
  id: `theme.${choice}`,
  label: `command.theme.${choice}`,
  icon: 'appearance',
  shortcuts: [],
  checked: ({ settings }) => settings.theme === choice,
  run: () => changeSettings({ theme: choice }),
});

/** One command for each choice. */
export const themes: readonly Command[] = [
  theme('system'),
  theme('light'),
  theme('sepia'),
  theme('dark'),
];
