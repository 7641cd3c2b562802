import { showOverlay } from '../state/app';
import type { Command } from './command';

export const searchLibrary: Command = {
  id: 'library.search',
  label: 'command.searchLibrary',
  icon: 'search',
  shortcuts: ['CmdOrCtrl+Shift+F'],
  run: () => showOverlay('search'),
};
