import { useReader } from '../state/reader';
import type { Command } from './command';

export const writeNote: Command = {
  id: 'annotate.note',
  label: 'command.note',
  icon: 'pen',
  shortcuts: ['N'],
  when: ({ hasSelection, hasFocusedAnnotation }) => hasSelection || hasFocusedAnnotation,
  run: () => useReader.getState().startNote(),
};
