import { showOverlay } from '../state/app';
import type { Command } from './command';

export const showNotebook: Command = {
  id: 'library.notes',
  label: 'command.allNotes',
  icon: 'notebook',
  shortcuts: ['CmdOrCtrl+Shift+N'],
  run: () => showOverlay('notebook'),
};
