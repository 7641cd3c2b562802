import { putHere } from '../state/reanchoring';
import type { Command } from './command';

export const putNoteHere: Command = {
  id: 'annotate.putHere',
  label: 'command.putHere',
  icon: 'check',
  shortcuts: ['CmdOrCtrl+Enter'],
  when: ({ isPlacing, hasSelection }) => isPlacing && hasSelection,
  run: putHere,
};
