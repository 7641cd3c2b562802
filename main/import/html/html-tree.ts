/**
 * HTML as a light tree, from any string, in time linear in its length.
 *
 * What is open is kept here within bounds and by the scopes of tables. The rules are those of the HTML standard that pages need in practice: an end tag closes the nearest element of its name within
 * its table cell, `<p>`, `<li>`, `<td>` and their like end where the next one begins, and an end tag without a
 * beginning is passed over. Below `DEEPEST` levels elements become siblings instead of children.
 */
import { readTags, type TagHandler } from './tag-reader';

export const DEEPEST = 200;
/** How far back an end tag below `DEEPEST` looks for its element. */
const REACH = 16;

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: HtmlNode[];
  readonly parent: HtmlElement | null;
  /** Line of its start tag in the source, from 1. */
  readonly line: number;
}
export type HtmlNode = HtmlElement | string;

export const isElement = (node: HtmlNode | undefined): node is HtmlElement =>
  typeof node === 'object';

const names = (all: string): ReadonlySet<string> => new Set(all.split(' '));
const VOID = names(
  'area base basefont bgsound br col command embed frame hr image img input keygen link meta param source track wbr',
);
const ENDS_PARAGRAPH = names(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul',
);
/** What a start tag ends, and the elements beyond which it does not look. */
const ENDS: Readonly<
  Record<string, { readonly ends: readonly string[]; readonly within: ReadonlySet<string> }>
> = {
  li: { ends: ['li'], within: names('ul ol menu table') },
  dt: { ends: ['dt', 'dd'], within: names('dl table') },
  dd: { ends: ['dt', 'dd'], within: names('dl table') },
  td: { ends: ['td', 'th'], within: names('tr table') },
  th: { ends: ['td', 'th'], within: names('tr table') },
  tr: { ends: ['tr', 'caption', 'colgroup'], within: names('table') },
  thead: { ends: ['thead', 'tbody', 'tfoot', 'caption', 'colgroup'], within: names('table') },
  tbody: { ends: ['thead', 'tbody', 'tfoot', 'caption', 'colgroup'], within: names('table') },
  tfoot: { ends: ['thead', 'tbody', 'tfoot', 'caption', 'colgroup'], within: names('table') },
  option: { ends: ['option'], within: names('select') },
  body: { ends: ['head'], within: names('body') },
};
const PARAGRAPH = ['p'];
const TABLE = new Set(['table']);
const CELL = new Set(['td', 'th', 'caption', 'table']);
const TABLE_PARTS = new Set(['table', 'tr', 'tbody', 'thead', 'tfoot', 'td', 'th', 'body', 'html']);

class TreeBuilder implements TagHandler {
  readonly root: HtmlElement = element('#root', {}, null, 1);
  readonly #stack: HtmlElement[] = [this.root];
  /** Elements that were let go for depth and have not ended. */
  readonly #excess: string[] = [];
  #line = 1;
  /** Where `#line` ends; -1 for the last one. */
  #next: number;

  constructor(
    readonly source: string,
    readonly isXhtml: boolean,
  ) {
    this.#next = source.indexOf('\n');
  }

  open(tag: string, attributes: Record<string, string>, at: number, closesItself: boolean): void {
    if (ENDS_PARAGRAPH.has(tag)) this.#end(PARAGRAPH, CELL);
    const rule = ENDS[tag];
    if (rule) this.#end(rule.ends, rule.within);
    const parent = this.#top();
    const node = element(tag, attributes, parent, this.#lineAt(at));
    parent.children.push(node);
    if (VOID.has(tag) || (closesItself && (this.isXhtml || this.#isForeign()))) return;
    if (this.#stack.length < DEEPEST) this.#stack.push(node);
    else this.#excess.push(tag);
  }

  close(tag: string): void {
    if (VOID.has(tag)) return;
    if (this.#excess.length > 0) {
      const near = this.#excess.slice(-REACH).lastIndexOf(tag);
      if (near >= 0) this.#excess.length = Math.max(0, this.#excess.length - REACH) + near;
      return;
    }
    const scope = TABLE_PARTS.has(tag) ? TABLE : CELL;
    this.#end([tag], scope);
  }

  text(text: string): void {
    const { children } = this.#top();
    const last = children.length - 1;
    const before = children[last];
    if (typeof before === 'string') children[last] = before + text;
    else children.push(text);
  }

  /** Whether this is inside a drawing or a formula, where tags may close themselves. */
  #isForeign(): boolean {
    return this.#stack.some(({ tag }) => tag === 'svg' || tag === 'math');
  }

  #top(): HtmlElement {
    return this.#stack.at(-1) ?? this.root;
  }

  /** Closes the innermost open element of these names, unless one of `scope` lies between. */
  #end(tags: readonly string[], scope: ReadonlySet<string>): void {
    for (let index = this.#stack.length - 1; index > 0; index -= 1) {
      const { tag } = this.#stack[index] ?? this.root;
      if (tags.includes(tag)) {
        this.#stack.length = index;
        return;
      }
      if (scope.has(tag)) return;
    }
  }

  #lineAt(offset: number): number {
    while (this.#next >= 0 && this.#next < offset) {
      this.#line += 1;
      this.#next = this.source.indexOf('\n', this.#next + 1);
    }
    return this.#line;
  }
}

function element(
  tag: string,
  attributes: Record<string, string>,
  parent: HtmlElement | null,
  line: number,
): HtmlElement {
  return { tag, attributes, children: [], parent, line };
}

/**
 * Parses a page; with `xhtml`, `<a/>` closes itself as in XML. `stopped` is asked between pieces of the source, and
 * what was read until then is the answer once it says so. The root is an element named `#root`.
 */
export function parseHtml(
  source: string,
  options: { readonly xhtml?: boolean; readonly stopped?: () => boolean } = {},
): HtmlElement {
  const builder = new TreeBuilder(source, options.xhtml ?? false);
  readTags(source, builder, options.stopped ?? (() => false));
  return builder.root;
}

/** The first element below `root`, in document order, that `matches`. */
export function findElement(
  root: HtmlElement,
  matches: (element: HtmlElement) => boolean,
): HtmlElement | null {
  for (const child of root.children) {
    if (!isElement(child)) continue;
    if (matches(child)) return child;
    const found = findElement(child, matches);
    if (found) return found;
  }
  return null;
}

/** All elements below `root`, in document order, that `match`. */
export function findElements(
  root: HtmlElement,
  matches: (element: HtmlElement) => boolean,
  into: HtmlElement[] = [],
): HtmlElement[] {
  for (const child of root.children) {
    if (!isElement(child)) continue;
    if (matches(child)) into.push(child);
    findElements(child, matches, into);
  }
  return into;
}

export const byId = (root: HtmlElement, id: string): HtmlElement | null =>
  findElement(root, ({ attributes }) => attributes['id'] === id);

/** The text of an element as it stands in the source, with white space collapsed. */
export function plainText(node: HtmlNode): string {
  const pieces: string[] = [];
  const collect = (inner: HtmlNode): void => {
    if (!isElement(inner)) pieces.push(inner);
    else if (inner.tag === 'br') pieces.push(' ');
    else if (!/^(?:script|style|template|noscript)$/.test(inner.tag))
      inner.children.forEach(collect);
  };
  collect(node);
  return pieces
    .join('')
    .replace(/[ \t\n\r\f]+/g, ' ')
    .trim();
}
