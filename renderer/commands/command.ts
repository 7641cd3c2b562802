/** What a command is. Menu, toolbar, shortcut sheet, palette and keymap all read this. */
import type { LabelKey } from '../locales/say';
import type { IconName } from '../ui/icons';
import type { CommandContext } from './context';

export interface Command {
  /** Stands in the native menu's events; never changes once it was shipped. */
  readonly id: string;
  readonly label: LabelKey;
  readonly icon?: IconName;
  /**
   * In Electron's accelerator form (`CmdOrCtrl+Shift+P`, `F9`, `N`); the first one is shown. One without a
   * modifier acts only outside of text fields.
   */
  readonly shortcuts: readonly string[];
  /** Set when a text field has its own way of doing this, which goes first while the field has the focus. */
  readonly inTextField?: 'undo' | 'redo' | 'select';
  /** Set to false for what would only make menus long. */
  readonly inMenu?: false;
  /** Set when it may be used while an overlay lies over the view. */
  readonly overOverlays?: boolean;
  /** Whether it applies now; always, if it does not say. */
  readonly when?: (context: CommandContext) => boolean;
  /** For a command that chooses or toggles: whether that is so now. */
  readonly checked?: (context: CommandContext) => boolean;
  readonly run: (context: CommandContext) => void | Promise<void>;
}

export function applies(command: Command, context: CommandContext): boolean {
  if (context.overlay !== null && command.overOverlays !== true) return false;
  return command.when?.(context) ?? true;
}
