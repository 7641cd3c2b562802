/** Markdown of a note as a tree, with GitHub's tables, tasks and strikethrough. */
import MarkdownIt, { type Token } from 'markdown-it';

export interface NoteNode {
  /** Of the token that opened it, without `_open`; see markdown-it. */
  readonly type: string;
  readonly tag: string;
  /** Text, or the code of a block. */
  readonly content: string;
  readonly href: string | null;
  /** Of an ordered list: its first number. */
  readonly start: number;
  readonly children: readonly NoteNode[];
}

/** Longer notes are shown as they were written: parsing must keep up with typing. UTF-16 units. */
const LONGEST = 100_000;

const parser = new MarkdownIt({ html: false, linkify: false, breaks: true });

const nodeOf = (token: Token, children: readonly NoteNode[]): NoteNode => ({
  type: token.type.replace(/_open$/, ''),
  tag: token.tag,
  content: token.content,
  href: token.attrGet('href'),
  start: Number(token.attrGet('start') ?? 1),
  children,
});

/** Tokens that open and close, as a tree; those of paragraphs in a tight list leave their place to what is in them. */
function treeOf(tokens: readonly Token[]): NoteNode[] {
  const root: NoteNode[] = [];
  const open: { token: Token; children: NoteNode[] }[] = [];
  const top = () => open.at(-1)?.children ?? root;
  for (const token of tokens) {
    if (token.nesting === 1) open.push({ token, children: [] });
    else if (token.nesting === -1) {
      const closed = open.pop();
      if (!closed) continue;
      if (closed.token.hidden) top().push(...closed.children);
      else top().push(nodeOf(closed.token, closed.children));
    } else if (token.type === 'inline') top().push(...treeOf(token.children ?? []));
    else top().push(nodeOf(token, []));
  }
  return root;
}

/** Null for a note that is too long to be read while it is written. */
export const parseNote = (note: string): readonly NoteNode[] | null =>
  note.length > LONGEST ? null : treeOf(parser.parse(note, {}));
