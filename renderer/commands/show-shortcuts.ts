import { showOverlay } from '../state/app';
import type { Command } from './command';

export const showShortcuts: Command = {
  id: 'help.shortcuts',
  label: 'command.shortcuts',
  icon: 'keyboard',
  shortcuts: ['?', 'CmdOrCtrl+/'],
  overOverlays: true,
  run: ({ overlay }) => showOverlay(overlay === 'shortcuts' ? null : 'shortcuts'),
};
