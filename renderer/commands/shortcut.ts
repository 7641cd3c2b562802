/** Shortcuts in Electron's accelerator form: reading, matching against key events, and writing them for people. */
import type { Platform } from '../state/app';

export interface Shortcut {
  /** Lower case: a character, or the lower-cased name of a key (`f9`, `delete`, `arrowdown`). */
  readonly key: string;
  /** Cmd on macOS, Ctrl elsewhere. */
  readonly mod: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
}

/** The parts of a KeyboardEvent that count. */
export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing'
>;

/** Electron's names of keys, where the DOM calls them otherwise. */
const DOM_NAMES: Readonly<Record<string, string>> = {
  plus: '+',
  up: 'arrowup',
  down: 'arrowdown',
  left: 'arrowleft',
  right: 'arrowright',
};

/** Keys by their place on the keyboard, for layouts and states in which `key` says something else. */
const CODES: Readonly<Record<string, string>> = { '\\': 'Backslash', '/': 'Slash' };

const isLetter = (key: string): boolean => /^[a-z]$/.test(key);
const isNamed = (key: string): boolean => key.length > 1;

export function parseShortcut(accelerator: string): Shortcut {
  const parts = accelerator.split('+').map((part) => part.toLowerCase());
  const name = parts.at(-1) ?? '';
  return {
    key: DOM_NAMES[name] ?? name,
    mod: parts.includes('cmdorctrl'),
    alt: parts.includes('alt'),
    shift: parts.includes('shift'),
  };
}

/** Whether it may act while someone writes: it has a modifier, or is a function key. */
export const isModified = ({ mod, alt, key }: Shortcut): boolean =>
  mod || alt || /^f\d+$/.test(key);

/** The code by which a key is known whatever the layout says. */
function codeOf(key: string): string | undefined {
  return isLetter(key) ? `Key${key.toUpperCase()}` : CODES[key];
}

function sameKey(shortcut: Shortcut, press: KeyPress): boolean {
  const key = press.key.toLowerCase();
  if (key === shortcut.key) return true;
  // A Cyrillic layout, or Shift on a sign: the key's place decides, but only beside a modifier.
  const foreign = !/^[\x20-\x7e]+$/.test(press.key) || (shortcut.shift && !isLetter(key));
  return isModified(shortcut) && foreign && press.code === codeOf(shortcut.key);
}

/** Whether a key event is this shortcut. Keys that an input method is composing with never are. */
export function matches(shortcut: Shortcut, press: KeyPress, platform: Platform): boolean {
  if (press.isComposing || press.key === 'Process') return false;
  const [mod, other] =
    platform === 'darwin' ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (mod !== shortcut.mod || other || press.altKey !== shortcut.alt) return false;
  // A sign such as ? is typed with Shift on some layouts and without on others.
  const shiftCounts = isLetter(shortcut.key) || isNamed(shortcut.key) || shortcut.shift;
  if (shiftCounts && press.shiftKey !== shortcut.shift) return false;
  return sameKey(shortcut, press);
}

const MAC_KEYS: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  delete: '⌦',
  backspace: '⌫',
  pageup: 'Page Up',
  pagedown: 'Page Down',
};
const PC_KEYS: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  pageup: 'PgUp',
  pagedown: 'PgDn',
};

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The keys of a shortcut as the person's keyboard names them, one entry a key. */
export function keysOf(accelerator: string, platform: Platform): string[] {
  const [stroke = '', ...more] = accelerator.split(' ');
  if (more.length > 0) return [stroke, ...more].flatMap((one) => keysOf(one, platform));
  const { key, mod, alt, shift } = parseShortcut(accelerator);
  const mac = platform === 'darwin';
  const names = mac ? MAC_KEYS : PC_KEYS;
  return [
    ...(mod && !mac ? ['Ctrl'] : []),
    ...(alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(shift ? [mac ? '⇧' : 'Shift'] : []),
    ...(mod && mac ? ['⌘'] : []),
    names[key] ?? capital(key),
  ];
}

/** In one string: `Ctrl+Shift+P`, `⇧⌘P`. */
export const shortcutText = (accelerator: string, platform: Platform): string =>
  keysOf(accelerator, platform).join(platform === 'darwin' ? '' : '+');
