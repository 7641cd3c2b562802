/** From the blocks of a Markdown file to loose elements. */
import type { Token } from 'markdown-it';
import type { Origin } from '../../../preload/contract/report';
import { walkBlocks } from '../html/blocks';
import { parseHtml } from '../html/html-tree';
import type { Draft } from '../images/picture';
import type { TextHints } from '../structure/element';
import type { FinishedRun } from '../text-run';
import { isPlain, readInline, readPlain, type InlineResult } from './inline';
import type { MarkdownSource } from './parse';
import { leavesMarkers, readRemaining } from './remaining-emphasis';
import { isWrapped } from './wrapped';

/** What a text stands in. */
interface Scope {
  readonly role?: 'quote' | 'footnote';
  readonly label?: string;
  readonly list?: { readonly group: string; readonly depth: number; readonly ordered: boolean };
  /** The number of the item that comes next. */
  next: number;
  /** The list hint of an item's first text, until that has come. */
  hint?: TextHints['list'];
}

interface OpenTable {
  readonly origin: Origin;
  /** Line of the row that is open, from 0. */
  line: number;
  readonly rows: string[][];
  readonly pictures: Draft[];
}

/** A box of GFM at the beginning of an item. */
const BOX = /^\[([ xX])\][ \t]+(?=\S)/;

class MarkdownWalk {
  readonly drafts: Draft[] = [];
  readonly #scopes: Scope[] = [{ next: 0 }];
  readonly #joinsLines: boolean;
  #lists = 0;
  #level: number | undefined;
  /** The table that is open; the pictures in its cells come after it. */
  #table: OpenTable | undefined;

  constructor(
    readonly source: MarkdownSource,
    readonly firstLine: number,
  ) {
    this.#joinsLines = isWrapped(source.blocks);
  }

  walk(): void {
    for (const token of this.source.blocks) this.#token(token);
  }

  get #scope(): Scope {
    return this.#scopes.at(-1) ?? { next: 0 };
  }

  #token(token: Token): void {
    switch (token.type) {
      case 'inline':
        return this.#table ? this.#cell(token.content, this.#table) : this.#paragraph(token);
      case 'heading_open':
        this.#level = Number(token.tag.slice(1));
        return undefined;
      case 'heading_close':
        this.#level = undefined;
        return undefined;
      case 'fence':
      case 'code_block':
        return this.#code(token);
      case 'raw':
        return this.#raw(token);
      case 'html_block':
        return this.#html(token);
      case 'hr':
        return void this.drafts.push({ kind: 'gap' });
      default:
        return this.#container(token);
    }
  }

  #container(token: Token): void {
    const scope = this.#scope;
    switch (token.type) {
      case 'blockquote_open':
        return void this.#scopes.push({ ...scope, role: scope.role ?? 'quote' });
      case 'footnote_open':
        return void this.#scopes.push({ ...scope, role: 'footnote', label: token.info });
      case 'bullet_list_open':
      case 'ordered_list_open':
        return this.#openList(token, scope);
      case 'list_item_open':
        return this.#openItem(scope);
      case 'table_open':
        this.#table = { origin: this.#originOf(token), line: 0, rows: [], pictures: [] };
        return undefined;
      case 'tr_open':
        return this.#openRow(token);
      case 'tr_close':
        return this.#closeRow();
      case 'table_close':
        return this.#closeTable();
      case 'blockquote_close':
      case 'footnote_close':
      case 'bullet_list_close':
      case 'ordered_list_close':
      case 'list_item_close':
        return void this.#scopes.pop();
      default:
        return undefined;
    }
  }

  #openList(token: Token, scope: Scope): void {
    const ordered = token.type === 'ordered_list_open';
    const group = scope.list?.group ?? `list-${(this.#lists += 1)}`;
    const depth = scope.list ? scope.list.depth + 1 : 0;
    const next = Number(token.attrGet('start') ?? 1);
    this.#scopes.push({ ...scope, list: { group, depth, ordered }, next });
  }

  #openItem(scope: Scope): void {
    const { list, next } = scope;
    scope.next += 1;
    if (!list) return void this.#scopes.push({ ...scope });
    const marker = list.ordered ? `${next}.` : '';
    this.#scopes.push({ ...scope, hint: { ...list, marker } });
  }

  #originOf(token: Token): Origin {
    return token.map ? { line: token.map[0] + 1 + this.firstLine } : {};
  }

  /** Takes the box of an item out of its text, into the hint. */
  #withoutBox(content: string): string {
    const { hint } = this.#scope;
    const box = hint && BOX.exec(content);
    if (!box) return content;
    this.#scope.hint = { ...hint, marker: box[1] === ' ' ? '☐' : '☑' };
    return content.slice(box[0].length);
  }

  #paragraph(token: Token): void {
    const content = this.#withoutBox(token.content);
    const { lines, pictures, isBare } = this.#inline(content, this.#joinsLines);
    const origin = this.#originOf(token);
    const shown = lines.filter((line) => line.text.trim() !== '');
    shown.forEach((line, index) => {
      const { text, marks } = isBare ? readRemaining(line) : line;
      const isWhole = shown.length === 1 && !text.includes('\t');
      const placed = origin.line === undefined ? origin : { line: origin.line + index };
      const hints = this.#hintsOf(line, isWhole);
      this.drafts.push({ kind: 'text', text, marks, origin: placed, hints });
      delete this.#scope.hint;
    });
    for (const picture of pictures) this.drafts.push({ ...picture, origin });
  }

  /** `isBare`: its emphasis is still to be read. */
  #inline(content: string, joinsLines: boolean): InlineResult & { readonly isBare: boolean } {
    if (isPlain(content)) return { ...readPlain(content, joinsLines), isBare: false };
    const tokens = this.source.inline(content);
    const isBare = leavesMarkers(tokens, content);
    const read = readInline(isBare ? this.source.withoutEmphasis(content) : tokens, joinsLines);
    return { ...read, isBare };
  }

  #hintsOf(line: FinishedRun, isWhole: boolean): TextHints {
    const level = this.#level;
    if (level !== undefined) return { heading: { level, trust: 'certain' }, whole: true };
    const { hint, role } = this.#scope;
    const width = line.text.trim().length;
    const strong = line.marks.some(
      ({ type, start, end }) => type === 'strong' && end - start >= width,
    );
    return {
      ...this.#role(),
      ...(isWhole ? { whole: true } : {}),
      ...(strong ? { bold: true } : {}),
      ...(hint && role !== 'footnote' ? { list: hint } : {}),
    };
  }

  #role(): TextHints {
    const { role, label } = this.#scope;
    return {
      ...(role ? { role } : {}),
      ...(role === 'footnote' && label !== undefined ? { label } : {}),
    };
  }

  #code(token: Token): void {
    const origin = this.#originOf(token);
    const hints: TextHints = { ...this.#role(), role: 'preformatted', whole: true };
    for (const text of token.content.replace(/\n$/, '').split('\n')) {
      if (text.trim() === '') this.drafts.push({ kind: 'gap' });
      else this.drafts.push({ kind: 'text', text, marks: [], origin, hints });
    }
  }

  /** What is nested too deeply to be read is kept as it stands. */
  #raw(token: Token): void {
    const origin = this.#originOf(token);
    for (const text of token.content.split('\n'))
      this.drafts.push({ kind: 'text', text, marks: [], origin, hints: this.#role() });
  }

  #openRow(token: Token): void {
    this.#table?.rows.push([]);
    if (this.#table) this.#table.line = token.map?.[0] ?? 0;
  }

  #closeRow(): void {
    const table = this.#table;
    if (!table) return;
    const columns = table.rows.at(-1)?.length ?? 0;
    for (const cell of this.source.cellsBeyond(columns, table.line)) this.#cell(cell.trim(), table);
  }

  #cell(content: string, table: OpenTable): void {
    const { lines, pictures } = isPlain(content)
      ? readPlain(content, true)
      : readInline(this.source.inline(content), true);
    const texts = lines.map((line) => line.text.trim()).filter((text) => text !== '');
    table.rows.at(-1)?.push(texts.join(' '));
    for (const picture of pictures) table.pictures.push({ ...picture, origin: table.origin });
  }

  #closeTable(): void {
    if (!this.#table) return;
    const { origin, rows, pictures } = this.#table;
    const [header = [], ...body] = rows;
    this.#table = undefined;
    this.drafts.push({ kind: 'table', header, rows: body, origin }, ...pictures);
  }

  #html(token: Token): void {
    const first = this.#originOf(token).line ?? 1;
    const read = walkBlocks(parseHtml(token.content), {
      originOf: (element) => ({ line: first + element.line - 1 }),
    });
    this.drafts.push(...read);
  }
}

/** The loose elements of a file; `firstLine` lines stood before its text. */
export function draftsOf(source: MarkdownSource, firstLine: number): Draft[] {
  const walk = new MarkdownWalk(source, firstLine);
  walk.walk();
  return walk.drafts;
}
