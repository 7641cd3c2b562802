import { reviewMoved } from '../state/reanchoring';
import type { Command } from './command';

export const checkMoved: Command = {
  id: 'annotate.checkMoved',
  label: 'command.checkMoved',
  icon: 'check',
  shortcuts: [],
  when: ({ annotations }) => annotations > 0,
  run: reviewMoved,
};
