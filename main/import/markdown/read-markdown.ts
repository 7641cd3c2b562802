/** Reads a Markdown file: CommonMark, GFM, front matter, pictures beside it, raw HTML through the reader of pages. */
import type { Definition, List, ListItem, Paragraph, RootContent, Table } from 'mdast';
import { fail, ok, type Result } from '../../../preload/contract/result';
import { decodeText } from '../encoding';
import { walkBlocks } from '../html/blocks';
import { parseHtml } from '../html/html-tree';
import { describePictures } from '../html/describe-pictures';
import { bytesOfDataUrl } from '../images/data-url';
import { AssetShelf, settlePictures, type Draft } from '../images/picture';
import { resolveReference } from '../images/relative-path';
import type { LooseDocument, ReadContext } from '../loose-document';
import { headingTitle, settleHeadings } from '../loose-hints';
import type { TextHints } from '../structure/element';
import { linesOf } from '../text';
import type { FinishedRun } from '../text-run';
import { readFrontMatter } from './front-matter';
import { readInline, type InlineContext } from './inline';
import { BareParagraphs, leavesMarkers, parseMarkdown, readRemaining } from './parse';
import { isWrapped } from './wrapped';

const DEEPEST = 60;

interface Scope {
  readonly depth: number;
  readonly role?: TextHints['role'];
  readonly label?: string;
  readonly list?: { readonly group: string; readonly depth: number };
  /** The list hint of the item whose first text comes next; taken once. */
  readonly item?: { hint: TextHints['list'] | undefined };
}

class MarkdownWalk {
  readonly drafts: Draft[] = [];
  #lists = 0;
  readonly #bare: BareParagraphs;

  constructor(
    readonly source: string,
    readonly firstLine: number,
    readonly inline: InlineContext,
  ) {
    this.#bare = new BareParagraphs(source);
  }

  walk(nodes: readonly RootContent[], scope: Scope): void {
    for (const node of nodes) {
      if (scope.depth > DEEPEST) this.#raw(node, scope);
      else this.#node(node, scope);
    }
  }

  #node(node: RootContent, scope: Scope): void {
    const deeper = { ...scope, depth: scope.depth + 1 };
    switch (node.type) {
      case 'heading':
        return this.#paragraph(node, { ...scope, depth: scope.depth }, node.depth);
      case 'paragraph':
        return this.#paragraph(node, scope);
      case 'blockquote':
        return this.walk(node.children, { ...deeper, role: scope.role ?? 'quote' });
      case 'list':
        return this.#list(node, deeper);
      case 'code':
        return this.#code(node.value, node, scope);
      case 'table':
        return this.#table(node, scope);
      case 'html':
        return this.#html(node.value, node);
      case 'thematicBreak':
        return void this.drafts.push({ kind: 'gap' });
      case 'footnoteDefinition':
        return this.walk(node.children, {
          ...deeper,
          role: 'footnote',
          label: node.label ?? node.identifier,
        });
      default:
        return undefined;
    }
  }

  #originOf(node: RootContent) {
    const line = node.position?.start.line;
    return line === undefined ? {} : { line: line + this.firstLine };
  }

  #sourceOf(node: RootContent): string {
    const { start, end } = node.position ?? {};
    return this.source.slice(start?.offset ?? 0, end?.offset ?? 0);
  }

  /** What is nested too deeply to be read is kept as it stands. */
  #raw(node: RootContent, scope: Scope): void {
    for (const line of this.#sourceOf(node).split('\n'))
      this.drafts.push({
        kind: 'text',
        text: line,
        marks: [],
        origin: this.#originOf(node),
        hints: roleOf(scope),
      });
  }

  #paragraph(
    node: Paragraph | Extract<RootContent, { type: 'heading' }>,
    scope: Scope,
    level?: number,
  ): void {
    const source = this.#sourceOf(node);
    const bare = leavesMarkers(node.children, source)
      ? this.#bare.at(node.position?.start.offset ?? -1)
      : undefined;
    const { lines, pictures } = readInline(bare ?? node.children, this.inline);
    const shown = lines.filter((line) => line.text.trim() !== '');
    shown.forEach((line, index) => {
      const { text, marks } = bare ? readRemaining(line) : line;
      const origin = this.#originOf(node);
      const isWhole = shown.length === 1 && !text.includes('\t');
      const placed = origin.line === undefined ? origin : { line: origin.line + index };
      this.drafts.push({
        kind: 'text',
        text,
        marks,
        origin: placed,
        hints: hintsOf(line, scope, isWhole, level),
      });
      if (scope.item) scope.item.hint = undefined;
    });
    for (const picture of pictures) this.drafts.push({ ...picture, origin: this.#originOf(node) });
  }

  #list(node: List, scope: Scope): void {
    const list = scope.list
      ? { group: scope.list.group, depth: scope.list.depth + 1 }
      : { group: `list-${(this.#lists += 1)}`, depth: 0 };
    node.children.forEach((item, index) => {
      const marker = markerOf(node, item, index);
      const hint = { ...list, ordered: node.ordered === true, marker };
      this.walk(item.children, { ...scope, list, item: { hint } });
    });
  }

  #code(value: string, node: RootContent, scope: Scope): void {
    const origin = this.#originOf(node);
    for (const line of value.split('\n')) {
      if (line.trim() === '') this.drafts.push({ kind: 'gap' });
      else
        this.drafts.push({
          kind: 'text',
          text: line,
          marks: [],
          origin,
          hints: { ...roleOf(scope), role: 'preformatted', whole: true },
        });
    }
  }

  #table(node: Table, scope: Scope): void {
    const pictures: Draft[] = [];
    const rows = node.children.map((row) =>
      row.children.map((cell) => {
        const read = readInline(cell.children, { ...this.inline, joinsLines: true });
        pictures.push(
          ...read.pictures.map((picture) => ({ ...picture, origin: this.#originOf(node) })),
        );
        return read.lines
          .map((line) => line.text.trim())
          .filter((text) => text !== '')
          .join(' ');
      }),
    );
    const [header = [], ...body] = rows;
    if (scope.role === 'footnote' || body.length > 0 || header.length > 0)
      this.drafts.push({ kind: 'table', header, rows: body, origin: this.#originOf(node) });
    this.drafts.push(...pictures);
  }

  #html(value: string, node: RootContent): void {
    const origin = this.#originOf(node);
    const first = origin.line ?? 1;
    const read = walkBlocks(parseHtml(value), {
      originOf: (element) => ({ line: first + element.line - 1 }),
    });
    this.drafts.push(...read);
  }
}

const roleOf = ({ role, label }: Scope): TextHints => ({
  ...(role ? { role } : {}),
  ...(role === 'footnote' && label !== undefined ? { label } : {}),
});

function hintsOf(
  line: FinishedRun,
  scope: Scope,
  isWhole: boolean,
  level: number | undefined,
): TextHints {
  if (level !== undefined) return { heading: { level, trust: 'certain' }, whole: true };
  const hint = scope.item?.hint;
  const strong = line.marks.some(
    ({ type, start, end }) => type === 'strong' && end - start >= line.text.trim().length,
  );
  return {
    ...roleOf(scope),
    ...(isWhole ? { whole: true } : {}),
    ...(strong ? { bold: true } : {}),
    ...(hint && scope.role !== 'footnote' ? { list: hint } : {}),
  };
}

function markerOf(list: List, item: ListItem, index: number): string {
  if (item.checked !== null && item.checked !== undefined) return item.checked ? '☑' : '☐';
  return list.ordered ? `${(list.start ?? 1) + index}.` : '';
}

function definitionsOf(nodes: readonly RootContent[]): Map<string, string> {
  const found = nodes.filter((node): node is Definition => node.type === 'definition');
  return new Map(found.map(({ identifier, url }) => [identifier, url]));
}

function draftsOf(source: string, firstLine: number): Draft[] {
  const root = parseMarkdown(source);
  if (!root) return linesOf(source);
  const inline = { definitions: definitionsOf(root.children), joinsLines: isWrapped(root, source) };
  const walk = new MarkdownWalk(source, firstLine, inline);
  walk.walk(root.children, { depth: 0 });
  return describePictures(walk.drafts);
}

/**
 * Reads a Markdown file. Problems: `file-binary`, `encoding-unknown`, `no-text`, and those of `context.stopped`. The title is
 * that of the front matter, or else the only first-level heading.
 */
export async function readMarkdown(
  bytes: Uint8Array,
  context: ReadContext,
): Promise<Result<LooseDocument>> {
  const decoded = decodeText(bytes, context.encoding);
  if (decoded.kind === 'binary') return fail('file-binary');
  if (decoded.kind === 'unknown') return fail('encoding-unknown');
  const front = readFrontMatter(decoded.text);
  const firstLine = decoded.text.slice(0, front.end).split('\n').length - 1;
  const drafts = draftsOf(decoded.text.slice(front.end), firstLine);
  const title = front.hints.title ?? headingTitle(drafts);
  const shelf = new AssetShelf();
  const load = async (address: string): Promise<Uint8Array | undefined> => {
    if (/^data:/i.test(address)) return bytesOfDataUrl(address);
    const path = resolveReference('', address);
    return path === null ? undefined : context.readSibling(path);
  };
  const isStopped = (): boolean => context.stopped() !== undefined;
  const elements = await settlePictures(settleHeadings(drafts, title), load, shelf, isStopped);
  const problem = context.stopped();
  if (problem) return { ok: false, error: problem };
  if (!elements.some(({ kind }) => kind === 'text' || kind === 'table')) return fail('no-text');
  return ok({
    elements,
    assets: shelf.assets,
    hints: { ...front.hints, ...(title ? { title } : {}) },
  });
}
