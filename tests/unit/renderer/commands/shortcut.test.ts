import { describe, expect, it } from 'vitest';
import {
  isModified,
  matches,
  parseShortcut,
  shortcutText,
  type KeyPress,
} from '../../../../renderer/commands/shortcut';

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  ...rest,
});
const hits = (shortcut: string, key: KeyPress, platform: 'linux' | 'darwin' = 'linux') =>
  matches(parseShortcut(shortcut), key, platform);

describe('matches', () => {
  it('takes Ctrl, or Cmd on macOS, and not the other one', () => {
    expect(hits('CmdOrCtrl+O', press('o', { ctrlKey: true }))).toBe(true);
    expect(hits('CmdOrCtrl+O', press('o', { metaKey: true }))).toBe(false);
    expect(hits('CmdOrCtrl+O', press('o', { metaKey: true }), 'darwin')).toBe(true);
    expect(hits('CmdOrCtrl+O', press('o', { ctrlKey: true }), 'darwin')).toBe(false);
  });

  it('wants exactly its modifiers', () => {
    expect(hits('CmdOrCtrl+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(hits('CmdOrCtrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(hits('F9', press('F9', { shiftKey: true }))).toBe(false);
    expect(hits('N', press('n', { altKey: true }))).toBe(false);
  });

  it('takes a sign however the layout types it', () => {
    expect(hits('?', press('?', { shiftKey: true }))).toBe(true);
    expect(hits('?', press('?'))).toBe(true);
    expect(hits(']', press(']'))).toBe(true);
  });

  it('goes by the place of a key where the layout or Shift gives it another sign', () => {
    const backslash = { code: 'Backslash', ctrlKey: true, shiftKey: true };
    expect(hits('CmdOrCtrl+Shift+\\', press('|', backslash))).toBe(true);
    expect(hits('CmdOrCtrl+\\', press('|', backslash))).toBe(false);
    expect(hits('CmdOrCtrl+O', press('щ', { code: 'KeyO', ctrlKey: true }))).toBe(true);
    expect(hits('N', press('т', { code: 'KeyN' }))).toBe(false);
  });

  it('keeps to a Latin layout whose letters lie elsewhere', () => {
    expect(hits('CmdOrCtrl+Z', press('w', { code: 'KeyZ', ctrlKey: true }))).toBe(false);
  });

  it('leaves keys to an input method that is composing', () => {
    expect(hits('N', press('n', { isComposing: true }))).toBe(false);
    expect(hits('1', press('Process', { code: 'Digit1' }))).toBe(false);
  });

  it('knows the arrow keys by the name that accelerators give them', () => {
    expect(hits('Alt+Down', press('ArrowDown', { altKey: true }))).toBe(true);
  });
});

describe('isModified', () => {
  it('tells what may act while someone writes', () => {
    expect(['CmdOrCtrl+E', 'Alt+Home', 'F9', 'Shift+F9'].map(parseShortcut).every(isModified)).toBe(
      true,
    );
    expect(['1', 'N', '?', 'Delete'].map(parseShortcut).some(isModified)).toBe(false);
  });
});

describe('shortcutText', () => {
  it('writes keys as the keyboard names them', () => {
    expect(shortcutText('CmdOrCtrl+Shift+P', 'linux')).toBe('Ctrl+Shift+P');
    expect(shortcutText('CmdOrCtrl+Shift+P', 'darwin')).toBe('⇧⌘P');
    expect(shortcutText('Alt+Down', 'win32')).toBe('Alt+↓');
    expect(shortcutText('N', 'linux')).toBe('N');
  });
});
