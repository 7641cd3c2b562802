import { openFind, stepHit } from '../state/find';
import type { Command } from './command';

export const find: Command = {
  id: 'edit.find',
  label: 'command.find',
  icon: 'search',
  shortcuts: ['CmdOrCtrl+F'],
  when: ({ reportId }) => reportId !== null,
  run: openFind,
};

export const findNext: Command = {
  id: 'edit.findNext',
  label: 'command.findNext',
  icon: 'down',
  shortcuts: ['F3', 'CmdOrCtrl+G'],
  when: ({ reportId }) => reportId !== null,
  run: () => stepHit(1),
};

export const findPrevious: Command = {
  id: 'edit.findPrevious',
  label: 'command.findPrevious',
  icon: 'up',
  shortcuts: ['Shift+F3', 'CmdOrCtrl+Shift+G'],
  when: ({ reportId }) => reportId !== null,
  run: () => stepHit(-1),
};
