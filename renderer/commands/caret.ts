import { useCaret } from '../state/caret';
import type { Command } from './command';

export const caret: Command = {
  id: 'annotate.caret',
  label: 'command.caret',
  icon: 'keyboard',
  shortcuts: ['Shift+F7'],
  when: ({ reportId }) => reportId !== null,
  run: () => useCaret.setState(({ on }) => ({ on: !on })),
};
