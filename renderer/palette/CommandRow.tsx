import type { Command } from '../commands/command';
import { useSay } from '../locales/say';
import { useShortcuts } from '../state/keymap';
import { Icon } from '../ui/icons';
import { Keys } from '../ui/Keys';

export function CommandRow({ command }: { readonly command: Command }) {
  const say = useSay();
  const [shortcut] = useShortcuts(command);
  return (
    <>
      <span className="menu-mark">
        {command.icon !== undefined && <Icon name={command.icon} size={18} />}
      </span>
      <span className="palette-words palette-name">{say(command.label)}</span>
      {shortcut !== undefined && <Keys shortcut={shortcut} />}
    </>
  );
}
