/** From the tree of a page to loose elements: a walk in document order that keeps what the markup says. */
import type { Origin } from '../../../preload/contract/report';
import type { Draft, PictureDraft } from '../images/picture';
import type { TextHints } from '../structure/element';
import { isBlock, isUnseen, markOf } from './boundaries';
import { cellText } from './cell-text';
import { describePictures } from './describe-pictures';
import { findElement, isElement, plainText, type HtmlElement, type HtmlNode } from './html-tree';
import { orderedMarker } from '../list-marker';
import { pictureOf } from './picture-source';
import { BODY_STYLE, declarationsOf, isHidden, styleOf } from './style';
import { isLayoutTable, layoutOrder, readGrid, strayNodes } from './table';
import { TextRun, type FinishedRun, type TextStyle } from '../text-run';

export type Aside = NonNullable<TextHints['aside']>;

export interface WalkOptions {
  /** Why an element's text is set apart from the report's; undefined for what belongs to it. */
  readonly asideOf?: (element: HtmlElement) => Aside | undefined;
  /** The origin of what stands in an element; its line is used without this. */
  readonly originOf?: (element: HtmlElement) => Origin;
  /** Elements that are left out, e.g. a title that was read already. */
  readonly leftOut?: (element: HtmlElement) => boolean;
}

interface ListState {
  readonly group: string;
  readonly depth: number;
  readonly ordered: boolean;
  readonly style: string | undefined;
  next: number;
  readonly step: 1 | -1;
}

/** What is known of the place that the walk is in. */
interface Scope {
  readonly style: TextStyle;
  readonly block: HtmlElement;
  readonly role?: TextHints['role'];
  readonly heading?: number;
  readonly aside?: Aside;
  readonly isPre?: boolean;
  readonly list?: ListState;
  /** The item that the next text opens; it is taken once. */
  readonly item?: { marker: string | null };
  readonly footnoteLabel?: string;
}

const HEADING = /^h([1-6])$/;
const isNotesList = (element: HtmlElement): boolean =>
  /\b(?:footnotes?|endnotes?|rearnotes?|doc-endnotes)\b/i.test(
    `${element.attributes['class'] ?? ''} ${element.attributes['role'] ?? ''} ${element.attributes['epub:type'] ?? ''}`,
  );
const CAPTION = /(?:^|[\s_-])(?:(?:thumb|fig|img|image|photo|pic)?caption(?:[_-]?text)?)(?:\s|$)/i;
const FORMULA = /(?:^|[\s_-])(?:math|tex|latex|equation|formula)/i;
const formulaText = (alt: string): string => alt.replace(/^\{\\displaystyle\s+(.*)\}$/, '$1');
const isBackLink = ({ attributes }: HtmlElement): boolean =>
  /footnote-?back|doc-backlink|backlink/i.test(
    `${attributes['class'] ?? ''} ${attributes['role'] ?? ''}`,
  );

class BlockWalk {
  readonly drafts: Draft[] = [];
  readonly #run = new TextRun();
  /** Lines of the present paragraph, where `<br>` divides it. */
  #lines: FinishedRun[] = [];
  /** Pictures inside the present line: they stand after its paragraph. */
  #held: PictureDraft[] = [];
  #lists = 0;

  constructor(readonly options: WalkOptions) {}

  walk(node: HtmlNode, scope: Scope): void {
    if (!isElement(node)) this.#text(node, scope);
    else if (!isUnseen(node) && !isHidden(node) && this.options.leftOut?.(node) !== true)
      this.#element(node, scope);
  }

  finish(scope: Scope): void {
    this.#paragraph(scope);
  }

  #text(text: string, scope: Scope): void {
    if (!scope.isPre) this.#run.write(text, scope.style);
    else
      text.split(/\r\n|[\r\n]/).forEach((line, index) => {
        if (index > 0) this.#lines.push(this.#run.take());
        this.#run.verbatim(line, scope.style);
      });
  }

  #element(element: HtmlElement, outer: Scope): void {
    const { tag } = element;
    if (tag === 'br') this.#lines.push(this.#run.take());
    else if (tag === 'hr') {
      this.#paragraph(outer);
      this.drafts.push({ kind: 'gap' });
    } else if (/^(?:img|picture|image|svg)$/.test(tag)) this.#picture(element, outer);
    else if (tag === 'math') this.#math(element, outer);
    else if (tag === 'a' && isBackLink(element)) return;
    else if (isBlock(element) || this.options.asideOf?.(element))
      this.#block(element, this.#scopeOf(element, outer), outer);
    else this.#inline(element, outer);
  }

  #inline(element: HtmlElement, outer: Scope): void {
    const style = styleOf(element, outer.style);
    const scope = style === outer.style ? outer : { ...outer, style };
    const isRuby = element.tag === 'rt';
    const isBox = element.tag === 'div' || element.tag === 'section';
    const mark = markOf(element);
    const isStrong = style.bold && !outer.style.bold;
    if (mark) this.#run.enter(mark);
    if (isStrong) this.#run.enter({ type: 'strong' });
    // Readings above characters are bracketed here, since `<rp>` is never shown.
    if (isRuby) this.#run.verbatim('（', style);
    if (isBox) this.#run.space();
    for (const child of element.children) this.walk(child, scope);
    if (isRuby) this.#run.verbatim('）', style);
    if (isBox) this.#run.space();
    if (isStrong) this.#run.leave();
    if (mark) this.#run.leave();
  }

  #scopeOf(element: HtmlElement, outer: Scope): Scope {
    const { tag, attributes } = element;
    const style = styleOf(element, outer.style);
    const aside = this.options.asideOf?.(element) ?? outer.aside;
    const level =
      HEADING.exec(tag)?.[1] ??
      (attributes['role'] === 'heading' ? attributes['aria-level'] : undefined);
    const isHeading = level !== undefined && /^[1-6]$/.test(level);
    const role = this.#roleOf(element, outer);
    return {
      ...outer,
      block: element,
      style: isHeading ? { size: style.size, bold: true } : style,
      ...(aside ? { aside } : {}),
      ...(isHeading ? { heading: Number(level) } : {}),
      ...(role ? { role } : {}),
      ...(tag === 'pre' ? { isPre: true } : {}),
    };
  }

  #roleOf(element: HtmlElement, outer: Scope): TextHints['role'] {
    if (element.tag === 'pre') return 'preformatted';
    if (element.tag === 'blockquote') return 'quote';
    if (element.tag === 'figcaption' || element.tag === 'caption') return 'caption';
    if (CAPTION.test(element.attributes['class'] ?? '')) return 'caption';
    const type = `${element.attributes['epub:type'] ?? ''} ${element.attributes['role'] ?? ''}`;
    if (/\b(?:footnote|endnote|rearnote|doc-footnote|doc-endnote)\b/.test(type)) return 'footnote';
    return outer.role;
  }

  #block(element: HtmlElement, scope: Scope, outer: Scope): void {
    this.#paragraph(outer);
    const isStrong = scope.style.bold && !outer.style.bold && scope.heading === undefined;
    if (isStrong) this.#run.enter({ type: 'strong' });
    const { tag } = element;
    if (tag === 'table') this.#table(element, scope);
    else if (tag === 'ul' || tag === 'ol' || tag === 'menu') this.#list(element, scope);
    else if (tag === 'li') this.#item(element, scope);
    else {
      for (const child of element.children) this.walk(child, scope);
      this.#paragraph(scope);
    }
    if (isStrong) this.#run.leave();
  }

  #list(element: HtmlElement, scope: Scope): void {
    const { attributes } = element;
    const start = Number.parseInt(attributes['start'] ?? '1', 10);
    const outer = scope.list;
    const list: ListState = {
      group: outer?.group ?? `list-${(this.#lists += 1)}`,
      depth: outer ? outer.depth + 1 : 0,
      ordered: element.tag === 'ol',
      style: declarationsOf(element).get('list-style-type') ?? attributes['type'],
      next: Number.isFinite(start) ? start : 1,
      step: attributes['reversed'] === undefined ? 1 : -1,
    };
    const isNotes =
      isNotesList(element) || (element.parent !== null && isNotesList(element.parent));
    const { item: _, ...rest } = scope;
    const inner: Scope = { ...rest, list, ...(isNotes ? { role: 'footnote' as const } : {}) };
    for (const child of element.children) this.walk(child, inner);
    this.#paragraph(inner);
  }

  #item(element: HtmlElement, scope: Scope): void {
    const { list } = scope;
    const own = Number.parseInt(element.attributes['value'] ?? '', 10);
    let marker = '';
    if (list) {
      if (Number.isFinite(own)) list.next = own;
      const style = declarationsOf(element).get('list-style-type') ?? list.style;
      if (list.ordered) marker = orderedMarker(list.next, style);
      list.next += list.step;
    }
    const label = marker.replace(/\.$/, '');
    const inner: Scope =
      scope.role === 'footnote'
        ? { ...scope, footnoteLabel: label }
        : { ...scope, ...(list ? { item: { marker } } : {}) };
    for (const child of element.children) this.walk(child, inner);
    this.#paragraph(inner);
  }

  #table(element: HtmlElement, scope: Scope): void {
    for (const child of element.children)
      if (isElement(child) && child.tag === 'caption') this.walk(child, scope);
    for (const stray of strayNodes(element)) this.walk(stray, scope);
    this.#paragraph(scope);
    if (scope.aside !== undefined || isLayoutTable(element, cellText)) {
      for (const cell of layoutOrder(element)) {
        const inner = { ...scope, block: cell, style: styleOf(cell, scope.style) };
        for (const child of cell.children) this.walk(child, inner);
        this.#paragraph(inner);
      }
      return;
    }
    const grid = readGrid(element, cellText);
    if (grid.rows.length > 0)
      this.drafts.push({ kind: 'table', ...grid, origin: this.#originOf(element) });
    for (const image of findPictures(element)) this.#picture(image, scope);
  }

  #picture(element: HtmlElement, scope: Scope): void {
    if (scope.aside !== undefined) return;
    const { class: names = '', alt = '' } = element.attributes;
    const draft = pictureOf(element, element.line);
    if (FORMULA.test(names) && alt !== '') this.#run.write(formulaText(alt), scope.style);
    if (!draft || FORMULA.test(names)) return;
    const isIcon = draft.shownWidth !== undefined && draft.shownWidth < 32;
    if (!isIcon && !this.#run.isEmpty)
      this.#held.push({ ...draft, origin: this.#originOf(element) });
    else if (!isIcon) {
      this.#paragraph(scope);
      this.drafts.push({ ...draft, origin: this.#originOf(element) });
    }
  }

  #math(element: HtmlElement, scope: Scope): void {
    const source = findElement(
      element,
      ({ tag, attributes }) => tag === 'annotation' && /tex/i.test(attributes['encoding'] ?? ''),
    );
    const text = element.attributes['alttext'] ?? plainText(source ?? element);
    this.#run.write(text, scope.style);
  }

  #originOf(element: HtmlElement): Origin {
    return this.options.originOf?.(element) ?? { line: element.line };
  }

  /** Ends the present paragraph. One that `<br>` divided becomes lines, which may yet belong together. */
  #paragraph(scope: Scope): void {
    this.#lines.push(this.#run.take());
    const lines = this.#lines;
    this.#lines = [];
    while (lines.at(-1)?.text === '') lines.pop();
    const isWhole = lines.filter((line) => line.text.trim() !== '').length <= 1;
    if (scope.heading !== undefined && lines.length > 1) {
      this.#push(joinLines(lines), scope, true);
      return this.#release();
    }
    for (const line of lines) {
      if (line.text.trim() === '') this.drafts.push({ kind: 'gap' });
      else this.#push(line, scope, isWhole);
    }
    this.#release();
  }

  #release(): void {
    this.drafts.push(...this.#held);
    this.#held = [];
  }

  #push(line: FinishedRun, scope: Scope, isWhole: boolean): void {
    this.drafts.push({
      kind: 'text',
      text: line.text,
      marks: line.marks,
      origin: this.#originOf(scope.block),
      hints: hintsOf(line, scope, isWhole),
    });
    if (scope.item) scope.item.marker = null;
  }
}

function hintsOf(line: FinishedRun, scope: Scope, isWhole: boolean): TextHints {
  const { heading, list, item } = scope;
  const marker = item?.marker ?? null;
  if (scope.aside) return { aside: scope.aside, whole: true };
  if (heading !== undefined)
    return { heading: { level: heading, trust: 'certain' }, whole: true, size: line.size };
  const { role, footnoteLabel } = scope;
  return {
    size: line.size,
    ...(line.bold ? { bold: true } : {}),
    ...(isWhole ? { whole: true } : {}),
    ...(role ? { role } : {}),
    ...(role === 'footnote' && footnoteLabel ? { label: footnoteLabel } : {}),
    ...(list && marker !== null && role !== 'footnote'
      ? { list: { group: list.group, depth: list.depth, ordered: list.ordered, marker } }
      : {}),
  };
}

/** The lines of a heading that was broken for its looks. */
function joinLines(lines: readonly FinishedRun[]): FinishedRun {
  const run = new TextRun();
  const style = { ...BODY_STYLE, size: lines[0]?.size ?? BODY_STYLE.size };
  for (const line of lines) run.write(`\n${line.text}`, style);
  return run.take();
}

function findPictures(table: HtmlElement): HtmlElement[] {
  const pictures: HtmlElement[] = [];
  const collect = (element: HtmlElement): void => {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      if (child.tag === 'img') pictures.push(child);
      else collect(child);
    }
  };
  collect(table);
  return pictures;
}

/**
 * The elements of what stands in `root`, in document order. `size` hints are in CSS pixels here; see `relativeSizes`.
 * Depth is bounded by the tree.
 */
export function walkBlocks(root: HtmlElement, options: WalkOptions = {}): Draft[] {
  const walk = new BlockWalk(options);
  const scope: Scope = { style: BODY_STYLE, block: root };
  for (const child of root.children) walk.walk(child, scope);
  walk.finish(scope);
  return describePictures(walk.drafts);
}
