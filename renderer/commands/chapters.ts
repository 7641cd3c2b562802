import { useReader } from '../state/reader';
import type { Command } from './command';

export const nextChapter: Command = {
  id: 'go.nextChapter',
  label: 'command.nextChapter',
  icon: 'down',
  shortcuts: [']', 'Alt+PageDown'],
  when: ({ headings }) => headings > 0,
  run: () => useReader.getState().nextChapter(1),
};

export const previousChapter: Command = {
  id: 'go.previousChapter',
  label: 'command.previousChapter',
  icon: 'up',
  shortcuts: ['[', 'Alt+PageUp'],
  when: ({ headings }) => headings > 0,
  run: () => useReader.getState().nextChapter(-1),
};
