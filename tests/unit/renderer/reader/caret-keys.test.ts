import { describe, expect, it } from 'vitest';
import { caretMove } from '../../../../renderer/reader/caret-keys';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});

describe('caretMove', () => {
  it.each([
    [press('ArrowRight'), 'move', 'forward', 'character'],
    [press('ArrowLeft', { ctrlKey: true }), 'move', 'backward', 'word'],
    [press('ArrowDown', { shiftKey: true }), 'extend', 'forward', 'line'],
    [press('Home', { shiftKey: true }), 'extend', 'backward', 'lineboundary'],
  ])('%o', (key, alter, direction, granularity) => {
    expect(caretMove(key)).toEqual({ alter, direction, granularity });
  });

  it('leaves keys alone that mean something else', () => {
    expect(caretMove(press('ArrowLeft', { altKey: true }))).toBeNull();
    expect(caretMove(press('ArrowDown', { ctrlKey: true }))).toBeNull();
    expect(caretMove(press('h'))).toBeNull();
  });
});
