import { importChosen } from '../state/import';
import type { Command } from './command';

export const importReport: Command = {
  id: 'report.import',
  label: 'command.import',
  icon: 'plus',
  shortcuts: ['CmdOrCtrl+O'],
  when: ({ importing }) => !importing,
  run: importChosen,
};
