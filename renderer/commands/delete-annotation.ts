import { useReader } from '../state/reader';
import type { Command } from './command';

export const deleteAnnotation: Command = {
  id: 'annotate.delete',
  label: 'command.delete',
  icon: 'trash',
  shortcuts: ['Delete', 'Backspace'],
  when: ({ hasFocusedAnnotation }) => hasFocusedAnnotation,
  run: () => useReader.getState().removeAnnotation(),
};
