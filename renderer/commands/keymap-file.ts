/**
 * The keymap file: a JSON object of command ids with their shortcuts, one or a list, and `"vim": true` for the keys of
 * that editor. What the file says goes before what the commands say.
 */
import { parseShortcut } from './shortcut';

export type KeymapProblem =
  | { readonly kind: 'syntax'; readonly reason: string }
  | { readonly kind: 'command' | 'value'; readonly id: string }
  | { readonly kind: 'shortcut'; readonly id: string; readonly shortcut: string }
  | {
      readonly kind: 'twice';
      readonly id: string;
      readonly other: string;
      readonly shortcut: string;
    };

export interface Keymap {
  /** The shortcuts of commands that do not have their own any more. */
  readonly shortcuts: ReadonlyMap<string, readonly string[]>;
  readonly problems: readonly KeymapProblem[];
}

interface Known {
  readonly id: string;
  readonly shortcuts: readonly string[];
}

/** Two strokes, such as `G G`, are written with a space between them. */
const VIM: Readonly<Record<string, readonly string[]>> = {
  'scroll.down': ['J'],
  'scroll.up': ['K'],
  'scroll.halfDown': ['CmdOrCtrl+D'],
  'scroll.halfUp': ['CmdOrCtrl+U'],
  'scroll.top': ['G G'],
  'scroll.bottom': ['Shift+G'],
  'edit.findNext': ['N', 'F3'],
  'edit.findPrevious': ['Shift+N', 'Shift+F3'],
  'annotate.note': ['A'],
};

const MODIFIERS = new Set(['cmdorctrl', 'alt', 'shift']);
const NAMED =
  /^(?:f\d{1,2}|plus|up|down|left|right|home|end|pageup|pagedown|delete|backspace|insert|space|tab|enter|escape)$/;

/** Whether it is a key with modifiers before it, or two such. */
export function isShortcut(text: string): boolean {
  const strokes = text.split(' ');
  return (
    strokes.length <= 2 &&
    strokes.every((stroke) => {
      const parts = stroke.toLowerCase().split('+');
      const key = parts.pop() ?? '';
      return (key.length === 1 || NAMED.test(key)) && parts.every((part) => MODIFIERS.has(part));
    })
  );
}

const sameness = (shortcut: string): string =>
  shortcut
    .split(' ')
    .map((stroke) => JSON.stringify(parseShortcut(stroke)))
    .join();

type File = Readonly<Record<string, unknown>>;

/** The object that a text is, or why it is none. */
function readObject(text: string): { readonly file: File } | { readonly reason: string } {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { file: Object.fromEntries(Object.entries(value)) };
    }
    return { reason: '{ … }' };
  } catch (cause) {
    if (cause instanceof SyntaxError) return { reason: cause.message };
    throw cause;
  }
}

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/** Shortcuts that the file names, by command; what is wrong with it is added to `problems`. */
function asked(file: File, commands: readonly Known[], problems: KeymapProblem[]) {
  const wanted = new Map<string, readonly string[]>();
  if (file['vim'] === true) for (const [id, keys] of Object.entries(VIM)) wanted.set(id, keys);
  else if (file['vim'] !== undefined && file['vim'] !== false)
    problems.push({ kind: 'value', id: 'vim' });
  for (const [id, value] of Object.entries(file)) {
    if (id === 'vim') continue;
    const keys = typeof value === 'string' ? [value] : value;
    if (!commands.some((command) => command.id === id)) problems.push({ kind: 'command', id });
    else if (!isList(keys)) problems.push({ kind: 'value', id });
    else {
      const good = keys.filter(isShortcut);
      for (const shortcut of keys) {
        if (!isShortcut(shortcut)) problems.push({ kind: 'shortcut', id, shortcut });
      }
      if (good.length > 0 || keys.length === 0) wanted.set(id, good);
    }
  }
  return wanted;
}

/** What a keymap file means for `commands`. A key that it gives away is taken from the command that had it. */
export function parseKeymap(text: string, commands: readonly Known[]): Keymap {
  const problems: KeymapProblem[] = [];
  const read = readObject(text);
  if ('reason' in read) {
    return { shortcuts: new Map(), problems: [{ kind: 'syntax', reason: read.reason }] };
  }
  const wanted = asked(read.file, commands, problems);
  const owners = new Map<string, string>();
  for (const [id, keys] of wanted) {
    for (const shortcut of keys) {
      const other = owners.get(sameness(shortcut));
      if (other !== undefined && other !== id)
        problems.push({ kind: 'twice', id, other, shortcut });
      else owners.set(sameness(shortcut), id);
    }
  }
  const shortcuts = new Map(
    commands.flatMap(({ id, shortcuts: own }) => {
      const keys = (wanted.get(id) ?? own).filter(
        (shortcut) => (owners.get(sameness(shortcut)) ?? id) === id,
      );
      return keys.length === own.length && keys.every((key, at) => key === own[at])
        ? []
        : [[id, keys] as const];
    }),
  );
  return { shortcuts, problems };
}
