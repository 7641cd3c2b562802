import { changeSettings } from '../state/app';
import type { Command } from './command';

export const toggleOutline: Command = {
  id: 'view.outline',
  label: 'command.outline',
  icon: 'outline',
  shortcuts: ['CmdOrCtrl+\\', 'F9'],
  when: ({ view }) => view === 'reader',
  checked: ({ settings }) => settings.outline.open,
  run: ({ settings: { outline } }) =>
    changeSettings({ outline: { ...outline, open: !outline.open } }),
};
