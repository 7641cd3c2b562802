import { showOverlay } from '../state/app';
import type { Command } from './command';

export const showPalette: Command = {
  id: 'help.palette',
  label: 'command.palette',
  icon: 'search',
  shortcuts: ['CmdOrCtrl+Shift+P'],
  overOverlays: true,
  run: ({ overlay }) => showOverlay(overlay === 'palette' ? null : 'palette'),
};
