import { isOriginalOpen, showOriginal } from '../state/panels';
import type { Command } from './command';

export const originalPage: Command = {
  id: 'view.originalPage',
  label: 'command.originalPage',
  icon: 'report',
  shortcuts: ['CmdOrCtrl+Shift+E', 'F8'],
  when: ({ hasPages }) => hasPages,
  checked: () => isOriginalOpen(),
  run: () => showOriginal(!isOriginalOpen()),
};
