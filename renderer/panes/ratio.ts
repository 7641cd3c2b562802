/** Arithmetic of the line between two panes: the share of the room that the first one has, in [0, 1]. */

export const RATIO_LIMITS = { least: 0.25, most: 0.75 } as const;

const STEP = 0.02;

const limited = (ratio: number): number => {
  const rounded = Math.round(ratio * 1000) / 1000;
  return Math.min(Math.max(rounded, RATIO_LIMITS.least), RATIO_LIMITS.most);
};

/** The share for a line at `place` of `room`, in CSS pixels. */
export const ratioAt = (place: number, room: number): number =>
  limited(room > 0 ? place / room : 0.5);

/** The share that a key asks for, or null for another key; panes that are stacked take the vertical arrows. */
export function ratioForKey(key: string, ratio: number, stacked: boolean): number | null {
  const [less, more] = stacked ? ['ArrowUp', 'ArrowDown'] : ['ArrowLeft', 'ArrowRight'];
  switch (key) {
    case less:
      return limited(ratio - STEP);
    case more:
      return limited(ratio + STEP);
    case 'Home':
      return RATIO_LIMITS.least;
    case 'End':
      return RATIO_LIMITS.most;
    default:
      return null;
  }
}
