import type { Command } from '../commands/command';
import { useShortcuts } from '../state/keymap';
import { Icon } from '../ui/icons';
import { Keys } from '../ui/Keys';
import { useCommandLabels } from './command-label';

export function CommandRow({ command }: { readonly command: Command }) {
  const labelOf = useCommandLabels();
  const [shortcut] = useShortcuts(command);
  return (
    <>
      <span className="menu-mark">
        {command.icon !== undefined && <Icon name={command.icon} size={18} />}
      </span>
      <span className="palette-words palette-name">{labelOf(command)}</span>
      {shortcut !== undefined && <Keys shortcut={shortcut} />}
    </>
  );
}
