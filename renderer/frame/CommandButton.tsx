import { applies, type Command } from '../commands/command';
import { commandContext } from '../commands/context';
import { shortcutText } from '../commands/shortcut';
import { useSay } from '../locales/say';
import { useApp } from '../state/app';
import { shortcutsOf, useShortcuts } from '../state/keymap';
import { IconButton } from '../ui/Button';
import type { MenuItem } from '../ui/Menu';
import type { Say } from '../locales/say';

/** Runs a command if it applies now. */
export function runCommand(command: Command): void {
  const context = commandContext();
  if (applies(command, context)) void command.run(context);
}

/** A command as an entry of a menu. */
export const menuItem = (command: Command, say: Say): MenuItem => ({
  id: command.id,
  label: say(command.label),
  icon: command.icon,
  shortcut: shortcutsOf(command)[0],
  disabled: !applies(command, commandContext()),
  run: () => runCommand(command),
});

/** A command as a button of a bar; `pressed` for one that toggles. */
export function CommandButton(props: { readonly command: Command; readonly pressed?: boolean }) {
  const { command, pressed } = props;
  const say = useSay();
  const platform = useApp((state) => state.platform);
  const [shortcut] = useShortcuts(command);
  return (
    <IconButton
      icon={command.icon ?? 'more'}
      label={say(command.label)}
      keys={shortcut === undefined ? undefined : shortcutText(shortcut, platform)}
      aria-pressed={pressed}
      onClick={() => runCommand(command)}
    />
  );
}
