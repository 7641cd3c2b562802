import { useReader } from '../state/reader';
import type { Command } from './command';

export const redo: Command = {
  id: 'edit.redo',
  label: 'command.redo',
  icon: 'redo',
  shortcuts: ['CmdOrCtrl+Shift+Z', 'CmdOrCtrl+Y'],
  inTextField: 'redo',
  when: ({ reportId }) => reportId !== null,
  run: () => useReader.getState().redo(),
};
