import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options, type Unsafe } from 'mdast-util-to-markdown';

const inText = { inConstruct: 'phrasing' } as const;
/** The second of two characters; it looks back without taking the first, which may itself be a second one. */
const second = (character: string, first: string): Unsafe => ({
  ...inText,
  before: `(?<=${first})`,
  character,
});

/**
 * What plain Markdown reads as text but Obsidian, Logseq or one of their common plug-ins would bring to life. Pairs
 * are broken between their two characters, since some of those programs search the raw file.
 */
const LIVE_SYNTAX: Unsafe[] = [
  second('{', '\\{'), // {{macro}}
  second('%', '[%<]'), // %%comment%%, <% template %>
  second('(', '\\('), // ((block reference))
  second(':', ':'), // property:: value
  second('=', '='), // ==highlight==
  { ...inText, character: '$' }, // $formula$
  { ...inText, character: '^' }, // ^block-id, ^[footnote]
  { ...inText, character: '#', after: '(?=\\S)' }, // #tag in mid-line
];

const OPTIONS: Options = {
  bullet: '-',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), { unsafe: LIVE_SYNTAX }],
};

/**
 * Lines without a character, or a beginning, that means something in any of the dialects. They are most lines, and
 * finding that out is twenty times faster than serialising them.
 */
const HARMLESS =
  /^(?!\d+[.)]|.*www\.)[\p{L}\p{Nd}，。、；：？！“”‘’（）《》【】—…](?:[\p{L}\p{Nd}，。、；：？！“”‘’（）《》【】—…％,;.?/"')-]|%(?!%)|\((?!\()| (?=\S))*$/iu;

/** Writes nodes as Markdown without a final newline, every text escaped for the place where it stands. */
export function toEscapedMarkdown(nodes: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...nodes] }, OPTIONS).replace(/\n$/, '');
}

/** `text` (one line) as it must be written to be read back as itself, alone on a line or with more around it. */
export function escapeText(text: string): string {
  if (HARMLESS.test(text)) return text;
  const written = toEscapedMarkdown([
    { type: 'paragraph', children: [{ type: 'text', value: text }] },
  ]);
  // A backslash at the end would take the next character, or the line break, along.
  const open = (/\\*$/.exec(written)?.[0].length ?? 0) % 2 === 1;
  return open ? `${written}\\` : written;
}
