import { exportToClipboard } from '../state/export';
import type { Command } from './command';

export const copyNotes: Command = {
  id: 'export.clipboard',
  label: 'command.copyNotes',
  icon: 'copy',
  shortcuts: ['CmdOrCtrl+Shift+C'],
  when: ({ reportId }) => reportId !== null,
  run: ({ reportId }) => (reportId === null ? undefined : exportToClipboard(reportId)),
};
