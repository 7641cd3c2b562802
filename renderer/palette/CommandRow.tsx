import type { Command } from '../commands/command';
import { useSay } from '../locales/say';
import { Icon } from '../ui/icons';
import { Keys } from '../ui/Keys';

export function CommandRow({ command }: { readonly command: Command }) {
  const say = useSay();
  return (
    <>
      <span className="menu-mark">
        {command.icon !== undefined && <Icon name={command.icon} size={18} />}
      </span>
      <span className="palette-words palette-name">{say(command.label)}</span>
      {command.shortcuts[0] !== undefined && <Keys shortcut={command.shortcuts[0]} />}
    </>
  );
}
