import type { Colour } from '../../preload/contract/annotation';

/** The colours of highlights, in the order in which they are offered. */
export const COLOURS = [
  'yellow',
  'green',
  'blue',
  'pink',
  'purple',
] as const satisfies readonly Colour[];
