import { useReader } from '../state/reader';
import type { Command } from './command';

export const nextAnnotation: Command = {
  id: 'go.nextAnnotation',
  label: 'command.nextAnnotation',
  icon: 'down',
  shortcuts: ['Alt+Down'],
  when: ({ annotations }) => annotations > 0,
  run: () => useReader.getState().nextAnnotation(1),
};

export const previousAnnotation: Command = {
  id: 'go.previousAnnotation',
  label: 'command.previousAnnotation',
  icon: 'up',
  shortcuts: ['Alt+Up'],
  when: ({ annotations }) => annotations > 0,
  run: () => useReader.getState().nextAnnotation(-1),
};
