/** What the palette looks for is said by the first character in its field. Pure. */
export type Mode = 'all' | 'chapters' | 'figures' | 'commands';

/** The sign of each mode, as it is shown. */
export const SIGNS: Readonly<Record<Mode, string>> = {
  all: '',
  chapters: '@',
  figures: '#',
  commands: '>',
};

/** What a Chinese keyboard types for them as well. */
const WIDE: Readonly<Record<string, string>> = { '＠': '@', '＃': '#', '＞': '>', '》': '>' };

export interface Asked {
  readonly mode: Mode;
  readonly query: string;
}

/** What a field that holds `text` asks for. */
export function readAsked(text: string): Asked {
  const first = text.charAt(0);
  const sign = WIDE[first] ?? first;
  const modes: readonly Mode[] = ['chapters', 'figures', 'commands'];
  const mode = modes.find((one) => SIGNS[one] === sign && sign !== '');
  return mode === undefined
    ? { mode: 'all', query: text }
    : { mode, query: text.slice(1).trimStart() };
}

/** The same words in another mode. */
export const inMode = (text: string, mode: Mode): string => SIGNS[mode] + readAsked(text).query;
