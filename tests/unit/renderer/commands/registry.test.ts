import { describe, expect, it } from 'vitest';
import { commandForKey } from '../../../../renderer/commands/keymap';
import { COMMANDS } from '../../../../renderer/commands/registry';
import { parseShortcut } from '../../../../renderer/commands/shortcut';
import { reading } from './context';

describe('the registry', () => {
  it('names each command once', () => {
    const ids = COMMANDS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives each shortcut to one command', () => {
    const all = COMMANDS.flatMap(({ shortcuts }) => shortcuts).map((shortcut) =>
      JSON.stringify(parseShortcut(shortcut)),
    );
    expect(new Set(all).size).toBe(all.length);
  });

  it.each(COMMANDS.flatMap(({ id, shortcuts }) => shortcuts.map((keys) => [keys, id] as const)))(
    '%s means %s',
    (keys, id) => {
      const { key, mod, alt, shift } = parseShortcut(keys);
      const context = reading({
        hasPages: true,
        hasSelection: true,
        isPlacing: true,
        hasFocusedAnnotation: true,
        focused: true,
        split: true,
      });
      const backslash = key === '\\';
      const press = {
        key: backslash && shift ? '|' : key,
        code: backslash ? 'Backslash' : '',
        ctrlKey: mod,
        metaKey: false,
        altKey: alt,
        shiftKey: shift,
        isComposing: false,
      };
      expect(commandForKey(press, 'page', context, COMMANDS)?.id).toBe(id);
    },
  );
});
