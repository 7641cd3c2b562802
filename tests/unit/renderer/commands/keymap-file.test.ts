import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isShortcut, parseKeymap } from '../../../../renderer/commands/keymap-file';
import { COMMANDS } from '../../../../renderer/commands/registry';

const parse = (file: unknown) => parseKeymap(JSON.stringify(file), COMMANDS);
const keys = (file: unknown, id: string) => parse(file).shortcuts.get(id);

test('gives commands other keys, and takes them from who had them', () => {
  const file = { 'view.focus': ['B', 'F11'], 'go.back': 'Alt+Up' };
  expect(parse(file).problems).toEqual([]);
  expect(keys(file, 'view.focus')).toEqual(['B', 'F11']);
  expect(keys(file, 'go.back')).toEqual(['Alt+Up']);
  expect(keys(file, 'bookmark.add')).toEqual(['CmdOrCtrl+D']);
});

test('an empty list takes all keys away', () => {
  expect(keys({ 'bookmark.add': [] }, 'bookmark.add')).toEqual([]);
});

test('has the keys of vim, over which the file goes', () => {
  expect(parse({ vim: true }).problems).toEqual([]);
  expect(keys({ vim: true }, 'scroll.down')).toEqual(['J']);
  expect(keys({ vim: true }, 'scroll.top')).toEqual(['G G']);
  expect(keys({ vim: true }, 'bookmark.add')).toEqual(['B']);
  expect(keys({ vim: true, 'scroll.down': 'S' }, 'scroll.down')).toEqual(['S']);
  expect(parse({ vim: false }).shortcuts.size).toBe(0);
});

test.each([
  [{ 'no.such': 'B' }, 'command'],
  [{ 'view.focus': 7 }, 'value'],
  [{ vim: 'yes' }, 'value'],
  [{ 'view.focus': 'Hyper+Q' }, 'shortcut'],
  [{ 'view.focus': 'Q', 'go.back': 'q' }, 'twice'],
  [['B'], 'syntax'],
] as const)('%j: %s', (file, kind) => {
  expect(parse(file).problems.map((problem) => problem.kind)).toEqual([kind]);
});

test('any text is read or refused', () => {
  expect(parseKeymap('{', COMMANDS).problems[0]?.kind).toBe('syntax');
  fc.assert(fc.property(fc.json(), (text) => void parseKeymap(text, COMMANDS)));
});

test.each(COMMANDS.flatMap(({ shortcuts }) => [...shortcuts]))('%s is a shortcut', (shortcut) => {
  expect(isShortcut(shortcut)).toBe(true);
});
