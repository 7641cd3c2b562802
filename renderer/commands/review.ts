import { showReview } from '../state/app';
import type { Command } from './command';

export const review: Command = {
  id: 'report.review',
  label: 'command.review',
  icon: 'check',
  shortcuts: ['CmdOrCtrl+Shift+R'],
  when: ({ reportId }) => reportId !== null,
  run: ({ reportId }) => (reportId === null ? undefined : showReview(reportId)),
};
