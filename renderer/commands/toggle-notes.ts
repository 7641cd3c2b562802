import { changeSettings } from '../state/app';
import type { Command } from './command';

export const toggleNotes: Command = {
  id: 'view.notes',
  label: 'command.notes',
  icon: 'notes',
  shortcuts: ['CmdOrCtrl+Shift+\\', 'Shift+F9'],
  when: ({ view }) => view === 'reader',
  checked: ({ settings }) => settings.notes.open,
  run: ({ settings: { notes } }) => changeSettings({ notes: { ...notes, open: !notes.open } }),
};
