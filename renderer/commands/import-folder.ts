import { importFolder as chooseFolder } from '../state/import';
import type { Command } from './command';

export const importFolder: Command = {
  id: 'report.importFolder',
  label: 'command.importFolder',
  icon: 'folder',
  shortcuts: ['CmdOrCtrl+Shift+O'],
  when: ({ importing }) => !importing,
  run: chooseFolder,
};
