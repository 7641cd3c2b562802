import { beforeEach, describe, expect, test, vi } from 'vitest';
import { typeAhead, typed } from '../../../../renderer/commands/type-ahead';
import { useReader } from '../../../../renderer/state/reader';
import { annotation, openedReport, paragraph } from '../blocks';

const press = (key: string, more = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  timeStamp: 0,
  ...more,
});

describe('what a key writes', () => {
  test('is its character, a line, or one character less', () => {
    expect(typed('a', press('b'))).toBe('ab');
    expect(typed('a', press('Enter'))).toBe('a\n');
    expect(typed('a😀', press('Backspace'))).toBe('a');
  });

  test('is nothing for what means a command', () => {
    expect(typed('a', press('b', { ctrlKey: true }))).toBeNull();
    expect(typed('a', press('ArrowLeft'))).toBeNull();
    expect(typed('a', press('Escape'))).toBeNull();
  });
});

describe('keys before the field of a note stands', () => {
  const save = () => Promise.resolve({ ok: true, value: undefined });

  beforeEach(() => {
    vi.stubGlobal('offprint', { drafts: { save }, annotations: {}, history: {}, reports: {} });
    useReader.setState({ editing: null, drafts: {} });
    useReader.getState().setOpened(openedReport([paragraph('words')], [annotation('a', 0, 5)]));
    useReader.setState({ focusedAnnotationId: 'a' });
  });

  test('are kept for it', () => {
    expect(typeAhead(press('x'), false)).toBe(false);
    useReader.setState({ editing: 'a' });
    expect(typeAhead(press('h'), false)).toBe(true);
    expect(typeAhead(press('i'), false)).toBe(true);
    expect(useReader.getState().drafts['a']).toBe('hi');
  });

  test('are the field’s own once it is there, and commands when it never comes', () => {
    useReader.setState({ editing: 'a' });
    expect(typeAhead(press('h'), true)).toBe(false);
    expect(typeAhead(press('h', { timeStamp: 10 }), false)).toBe(true);
    expect(typeAhead(press('h', { timeStamp: 5000 }), false)).toBe(false);
  });
});
