import { closeReport } from '../state/library';
import type { Command } from './command';

export const showLibrary: Command = {
  id: 'library.show',
  label: 'command.library',
  icon: 'back',
  shortcuts: ['CmdOrCtrl+L', 'Alt+Home'],
  when: ({ view }) => view === 'reader',
  run: closeReport,
};
