/**
 * Keys to commands, by one listener on the window.
 *
 * Menu and keymap both know the shortcuts, and one key must act once. The page is asked first on every
 * platform; a key on which it calls preventDefault never gets to the native menu. So the keymap acts, and the
 * menu shows.
 */
import { applies, type Command } from './command';
import { commandContext, type CommandContext } from './context';
import { COMMANDS } from './registry';
import { shortcutsOf } from '../state/keymap';
import { typeAhead } from './type-ahead';
import { isModified, matches, parseShortcut, type KeyPress } from './shortcut';

/** What has the focus, as far as keys are concerned: a text field, something with keys of its own, or neither. */
export type FocusKind = 'text' | 'widget' | 'page';

const KEYLESS_INPUTS = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit']);

export function focusKind(element: Element | null): FocusKind {
  if (element === null) return 'page';
  if (element instanceof HTMLInputElement) {
    return KEYLESS_INPUTS.has(element.type) ? 'widget' : 'text';
  }
  if (element instanceof HTMLTextAreaElement) return 'text';
  if (element instanceof HTMLElement && element.isContentEditable) return 'text';
  return element.closest('[role="menu"], [role="listbox"], select, dialog') ? 'widget' : 'page';
}

/** The command that a key means here, if it means one; `before` is the stroke before it, for shortcuts of two. */
export function commandForKey(
  press: KeyPress,
  focus: FocusKind,
  context: CommandContext,
  commands: readonly Command[],
  before: KeyPress | null = null,
): Command | undefined {
  return commands.find(
    (command) =>
      !(focus === 'text' && command.inTextField !== undefined) &&
      applies(command, context) &&
      shortcutsOf(command).some((accelerator) => {
        const strokes = accelerator.split(' ');
        const last = strokes.pop() ?? '';
        const begun = strokes[0];
        if (
          begun !== undefined &&
          (before === null || !matches(parseShortcut(begun), before, context.platform))
        ) {
          return false;
        }
        const shortcut = parseShortcut(last);
        const free = focus === 'page' || isModified(shortcut) || command.overOverlays === true;
        const typed = focus === 'text' && !isModified(shortcut);
        return free && !typed && matches(shortcut, press, context.platform);
      }),
  );
}

/** The last stroke that meant nothing, and how long, in ms, it may be the first of two. */
let before: { readonly press: KeyPress; readonly at: number } | null = null;
const TOGETHER = 1000;

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const focus = focusKind(document.activeElement);
  const fieldStands = focus === 'text' || document.querySelector('.note-editor') !== null;
  if (typeAhead(event, fieldStands)) {
    event.preventDefault();
    return;
  }
  const context = commandContext();
  const first = before !== null && event.timeStamp - before.at < TOGETHER ? before.press : null;
  const command = commandForKey(event, focus, context, COMMANDS, first);
  const lone = event.key.length === 1 && command === undefined && focus === 'page';
  before = lone ? { press: event, at: event.timeStamp } : null;
  if (command === undefined) return;
  event.preventDefault();
  void command.run(context);
}

/** Listens until the returned function is called. */
export function listenForKeys(): () => void {
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
