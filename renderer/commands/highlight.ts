import type { Colour } from '../../preload/contract/annotation';
import { useReader } from '../state/reader';
import { COLOURS } from '../ui/colours';
import type { Command } from './command';

const highlight = (colour: Colour, index: number): Command => ({
  id: `annotate.${colour}`,
  label: `command.highlight.${colour}`,
  icon: 'highlight',
  shortcuts: [String(index + 1)],
  when: ({ hasSelection, hasFocusedAnnotation }) => hasSelection || hasFocusedAnnotation,
  run: () => useReader.getState().highlightSelection(colour),
});

/** One command for each colour; the keys 1 to 5, in the order of the palette. */
export const highlights: readonly Command[] = COLOURS.map(highlight);
