/** Footnotes of GFM for the parser: `[^label]` in the text, and `[^label]: note` with its indented lines. */
import type { StateBlock, StateInline } from 'markdown-it';
import type MarkdownIt from 'markdown-it';

/** What is known of a file while it is read; the parser adds its own. */
export interface Environment {
  /** Normalised labels of the notes that the file has. */
  readonly notes: Set<string>;
}

const DEFINITION = /\[\^([^\]\s]{1,200})\]:[ \t]*/y;
const REFERENCE = /\[\^([^\]\s]{1,200})\]/y;
/** Lines of a note after its first are indented by so many columns. */
const INDENT = 4;

const normalise = (label: string): string => label.toLowerCase();

/** Reads the definition of a note that begins in line `start`, and what stands in it. */
function readDefinition(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if ((state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
  const { bMarks, tShift, sCount } = state;
  const before = { mark: bMarks[start] ?? 0, shift: tShift[start] ?? 0, count: sCount[start] ?? 0 };
  DEFINITION.lastIndex = before.mark + before.shift;
  const [marker, label] = DEFINITION.exec(state.src) ?? [];
  if (marker === undefined || label === undefined) return false;
  if (silent) return true;
  (state.env as Environment).notes.add(normalise(label));
  state.push('footnote_open', '', 1).info = label;
  const { blkIndent, parentType } = state;
  state.blkIndent += INDENT;
  state.parentType = 'root';
  bMarks[start] = before.mark + before.shift + marker.length;
  tShift[start] = 0;
  sCount[start] = state.blkIndent;
  state.md.block.tokenize(state, start, end);
  bMarks[start] = before.mark;
  tShift[start] = before.shift;
  sCount[start] = before.count;
  state.parentType = parentType;
  state.blkIndent = blkIndent;
  state.push('footnote_close', '', -1);
  return true;
}

/** Reads a reference to a note that the file has; any other is text. */
function readReference(state: StateInline, silent: boolean): boolean {
  REFERENCE.lastIndex = state.pos;
  const [marker, label] = REFERENCE.exec(state.src) ?? [];
  if (marker === undefined || label === undefined) return false;
  if (!(state.env as Environment).notes.has(normalise(label))) return false;
  if (!silent) state.push('footnote_reference', '', 0).content = label;
  state.pos += marker.length;
  return true;
}

/** Adds footnotes to a parser. */
export function withFootnotes(parser: MarkdownIt): void {
  parser.block.ruler.before('reference', 'footnote', readDefinition, {
    alt: ['paragraph', 'reference'],
  });
  parser.inline.ruler.before('link', 'footnote_reference', readReference);
}
