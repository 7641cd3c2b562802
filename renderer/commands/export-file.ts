import { exportToFile } from '../state/export';
import type { Command } from './command';

export const exportFile: Command = {
  id: 'export.file',
  label: 'command.export',
  icon: 'export',
  shortcuts: ['CmdOrCtrl+E'],
  when: ({ reportId }) => reportId !== null,
  run: ({ reportId }) => (reportId === null ? undefined : exportToFile(reportId)),
};
