/**
 * Markdown as the tokens of markdown-it: CommonMark with the tables, the strikethrough and the footnotes of GFM. Its time grows with
 * the length of a file, also where that is made to be slow, and no text is lost, however deeply it is nested.
 */
import MarkdownIt, { type StateBlock, type Token } from 'markdown-it';
import { withFootnotes, type Environment } from './footnotes';

/** Lists and quotes that may be open at a place; what stands deeper is kept as it is. A list counts twice. */
const DEEPEST = 60;

/** Takes what is nested too deeply as raw lines: the parser's own limit drops it. */
function readDeep(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if (silent || state.level < DEEPEST) return false;
  let next = start + 1;
  while (next < end && (state.isEmpty(next) || (state.sCount[next] ?? 0) >= state.blkIndent)) {
    next += 1;
  }
  const token = state.push('raw', '', 0);
  token.content = state.getLines(start, next, state.blkIndent, false);
  token.map = [start, next];
  state.line = next;
  return true;
}

function createParser(): MarkdownIt {
  const parser = new MarkdownIt({ html: true });
  parser.block.ruler.before('table', 'deep', readDeep);
  withFootnotes(parser);
  // Addresses stay as they are written; which of them a report may link to is decided where the mark is made.
  parser.validateLink = () => true;
  parser.normalizeLink = (address) => address;
  return parser;
}

/** A file in blocks. The text of each is read when it is asked for, so that a long file never is in memory as tokens. */
export class MarkdownSource {
  /** Blocks as they open and close; those of type `inline` hold the text of a paragraph, a heading or a cell. */
  readonly blocks: readonly Token[];
  readonly #text: string;
  #lines: readonly string[] | undefined;
  readonly #environment: Environment = { notes: new Set() };
  readonly #parser = createParser();
  #bare: MarkdownIt | undefined;

  constructor(source: string) {
    const tokens: Token[] = [];
    this.#text = source.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
    this.#parser.block.parse(this.#text, this.#parser, this.#environment, tokens);
    this.blocks = tokens;
  }

  /** The cells of a row beyond the columns that its table's head has: GFM drops them. `line` counts from 0. */
  cellsBeyond(columns: number, line: number): readonly string[] {
    this.#lines ??= this.#text.split('\n');
    const row = (this.#lines[line] ?? '').replace(/^[\s>]*\|?|(?<!\\)\|\s*$/g, '');
    return row.split(/(?<!\\)\|/).slice(columns);
  }

  /** The text of an `inline` block, in order. */
  inline(content: string): readonly Token[] {
    return read(this.#parser, content, this.#environment);
  }

  /** The same, with the markers of emphasis left as text. */
  withoutEmphasis(content: string): readonly Token[] {
    this.#bare ??= createParser().disable(['emphasis', 'strikethrough']);
    return read(this.#bare, content, this.#environment);
  }
}

const read = (parser: MarkdownIt, content: string, environment: Environment): readonly Token[] =>
  parser.parseInline(content, environment)[0]?.children ?? [];
