/** The native menu, made from the registry. */
import type { Menu } from '../../preload/contract/menu';
import { shortcutsOf } from '../state/keymap';
import type { LabelKey, Say } from '../locales/say';
import { applies, type Command } from './command';
import type { CommandContext } from './context';
import type { CommandGroup } from './registry';
import { isModified, parseShortcut } from './shortcut';

type Item = Menu[number]['items'][number];
type Role = Extract<Item, { type: 'role' }>['role'];

const SEPARATOR: Item = { type: 'separator' };

/** What the system does by itself, after the commands of each group. */
const ROLES: Readonly<Record<CommandGroup['id'], readonly Role[]>> = {
  file: ['quit'],
  edit: ['cut', 'copy', 'paste', 'selectAll'],
  view: ['resetZoom', 'zoomIn', 'zoomOut', 'togglefullscreen'],
  go: [],
  annotate: [],
  help: [],
};

/** Commands before which a line is drawn. */
const FIRST_OF_THEIR_KIND: ReadonlySet<string> = new Set([
  'library.show',
  'export.file',
  'edit.find',
  'reading.larger',
  'theme.system',
  'language.system',
  'go.back',
  'go.back',
  'go.nextChapter',
  'go.nextAnnotation',
  'annotate.note',
]);

/** Only what has a modifier is shown as an accelerator: a bare letter in a menu would be taken from text fields. */
const acceleratorOf = (command: Command): string | undefined =>
  shortcutsOf(command).find((shortcut) => isModified(parseShortcut(shortcut)));

function commandItem(command: Command, context: CommandContext, say: Say): Item {
  const accelerator = acceleratorOf(command);
  return {
    type: 'command',
    command: command.id,
    label: say(command.label),
    enabled: applies(command, context),
    ...(accelerator === undefined ? {} : { accelerator }),
    ...(command.checked ? { checked: command.checked(context) } : {}),
  };
}

const roleLabel = (role: Role): LabelKey => `role.${role}`;
const roleItem = (role: Role, say: Say): Item => ({
  type: 'role',
  role,
  label: say(roleLabel(role)),
});

function items(
  group: CommandGroup,
  roles: readonly Role[],
  context: CommandContext,
  say: Say,
): Item[] {
  const shown = group.commands.filter(({ inMenu }) => inMenu !== false);
  const made = shown.flatMap((command) => [
    ...(FIRST_OF_THEIR_KIND.has(command.id) ? [SEPARATOR] : []),
    commandItem(command, context, say),
  ]);
  const system = roles.map((role) => roleItem(role, say));
  return system.length === 0 ? made : [...made, SEPARATOR, ...system];
}

/** The menu for this moment, in the language of `say`. On macOS quitting is in the application's own menu. */
export function toMenu(groups: readonly CommandGroup[], context: CommandContext, say: Say): Menu {
  const mac = context.platform === 'darwin';
  return groups.map((group) => ({
    label: say(group.label),
    items: items(
      group,
      ROLES[group.id].filter((role) => !(mac && role === 'quit')),
      context,
      say,
    ),
  }));
}
