/** What a key does to the caret in the text. */

export interface CaretMove {
  readonly alter: 'move' | 'extend';
  readonly direction: 'forward' | 'backward';
  readonly granularity: 'character' | 'word' | 'line' | 'lineboundary';
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const GRANULARITY: Readonly<Record<string, CaretMove['granularity']>> = {
  ArrowLeft: 'character',
  ArrowRight: 'character',
  ArrowUp: 'line',
  ArrowDown: 'line',
  Home: 'lineboundary',
  End: 'lineboundary',
};
const FORWARD = new Set(['ArrowRight', 'ArrowDown', 'End']);

/** The move that a key means: with Shift it extends the selection, with Ctrl an arrow goes by words. Null for none. */
export function caretMove({ key, ctrlKey, altKey, shiftKey, metaKey }: Press): CaretMove | null {
  const plain = GRANULARITY[key];
  if (plain === undefined || altKey || metaKey || (ctrlKey && plain !== 'character')) return null;
  return {
    alter: shiftKey ? 'extend' : 'move',
    direction: FORWARD.has(key) ? 'forward' : 'backward',
    granularity: ctrlKey ? 'word' : plain,
  };
}
