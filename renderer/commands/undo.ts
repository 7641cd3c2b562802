import { useReader } from '../state/reader';
import type { Command } from './command';

export const undo: Command = {
  id: 'edit.undo',
  label: 'command.undo',
  icon: 'undo',
  shortcuts: ['CmdOrCtrl+Z'],
  inTextField: 'undo',
  when: ({ reportId }) => reportId !== null,
  run: () => useReader.getState().undo(),
};
