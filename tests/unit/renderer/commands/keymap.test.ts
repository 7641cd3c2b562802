import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../../../renderer/commands/context';
import { commandForKey, focusKind, type FocusKind } from '../../../../renderer/commands/keymap';
import { COMMANDS } from '../../../../renderer/commands/registry';
import type { KeyPress } from '../../../../renderer/commands/shortcut';
import { inLibrary, reading } from './context';

function command(
  key: string,
  {
    modifiers = {},
    focus = 'page',
    context = reading(),
  }: {
    modifiers?: Partial<KeyPress>;
    focus?: FocusKind;
    context?: CommandContext;
  } = {},
): string | undefined {
  const press: KeyPress = {
    key,
    code: '',
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    ...modifiers,
  };
  return commandForKey(press, focus, context, COMMANDS)?.id;
}
const ctrl = { ctrlKey: true };

describe('commandForKey', () => {
  it('finds the command of a key', () => {
    expect(command('o', { modifiers: ctrl })).toBe('report.import');
    expect(command(']')).toBe('go.nextChapter');
    expect(command('x')).toBeUndefined();
  });

  it('asks whether the command applies', () => {
    const selected = reading({ hasSelection: true });
    expect(command('2', { context: selected })).toBe('annotate.green');
    expect(command('2')).toBeUndefined();
    expect(command('e', { modifiers: ctrl, context: inLibrary() })).toBeUndefined();
  });

  it('leaves plain keys and undoing to a text field', () => {
    const selected = reading({ hasSelection: true, hasFocusedAnnotation: true });
    expect(command('2', { focus: 'text', context: selected })).toBeUndefined();
    expect(command('?', { focus: 'text' })).toBeUndefined();
    expect(command('Delete', { focus: 'text', context: selected })).toBeUndefined();
    expect(command('z', { focus: 'text', modifiers: ctrl })).toBeUndefined();
    expect(command('z', { modifiers: ctrl })).toBe('edit.undo');
    expect(command('e', { focus: 'text', modifiers: ctrl })).toBe('export.file');
  });

  it('leaves plain keys to a menu that is open', () => {
    const selected = reading({ hasSelection: true });
    expect(command('1', { focus: 'widget', context: selected })).toBeUndefined();
  });

  it('acts through an overlay only for what belongs there', () => {
    const covered = reading({ overlay: 'shortcuts', hasSelection: true });
    expect(command('?', { focus: 'widget', context: covered })).toBe('help.shortcuts');
    expect(command('1', { context: covered })).toBeUndefined();
    expect(command('e', { modifiers: ctrl, context: covered })).toBeUndefined();
  });
});

describe('focusKind', () => {
  const first = (html: string): Element | null => {
    document.body.innerHTML = html;
    return document.body.querySelector('.here');
  };

  it('tells text fields from other controls and from the page', () => {
    expect(focusKind(null)).toBe('page');
    expect(focusKind(document.body)).toBe('page');
    expect(focusKind(first('<textarea class="here"></textarea>'))).toBe('text');
    expect(focusKind(first('<input class="here">'))).toBe('text');
    expect(focusKind(first('<input class="here" type="radio">'))).toBe('widget');
    expect(focusKind(first('<div role="menu"><button class="here"></button></div>'))).toBe(
      'widget',
    );
    expect(focusKind(first('<button class="here"></button>'))).toBe('page');
  });
});
