import { showOverlay } from '../state/app';
import type { Command } from './command';

export const quickOpen: Command = {
  id: 'go.quickOpen',
  label: 'command.quickOpen',
  icon: 'search',
  shortcuts: ['CmdOrCtrl+P'],
  overOverlays: true,
  run: ({ overlay }) => showOverlay(overlay === 'quick-open' ? null : 'quick-open'),
};
