/** Inline Markdown: nodes of a paragraph, a heading or a cell, written into a run of text with marks. */
import type { PhrasingContent } from 'mdast';
import { markOf, safeHref } from '../html/boundaries';
import { parseHtml, isElement, type HtmlElement } from '../html/html-tree';
import { pictureOf } from '../html/picture-source';
import { meaningfulAlt, type PictureDraft } from '../images/picture';
import { TextRun, type FinishedRun, type MarkKind } from '../text-run';
import { bodyStyle } from './style';

export interface InlineContext {
  /** Addresses of `[label]: address` lines, by their normalised label. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Whether a line end inside a paragraph is only where the source was wrapped. */
  readonly joinsLines: boolean;
}

export interface InlineResult {
  /** More than one where line breaks divide the text. */
  readonly lines: readonly FinishedRun[];
  readonly pictures: readonly PictureDraft[];
}

const DEEPEST = 60;

class InlineWriter {
  readonly lines: FinishedRun[] = [];
  readonly pictures: PictureDraft[] = [];
  readonly #run = new TextRun();
  /** Tags of raw HTML that are open, and whether each has a mark. */
  readonly #tags: { tag: string; isMarked: boolean }[] = [];

  constructor(readonly context: InlineContext) {}

  finish(): void {
    this.#break();
  }

  write(nodes: readonly PhrasingContent[], depth = 0): void {
    for (const node of nodes) this.#node(node, depth);
  }

  #node(node: PhrasingContent, depth: number): void {
    switch (node.type) {
      case 'text':
        return this.#text(node.value);
      case 'inlineCode':
        this.#run.enter({ type: 'code' });
        this.#run.verbatim(node.value.replace(/[\r\n]+/g, ' '), bodyStyle);
        return this.#run.leave();
      case 'break':
        return this.#break();
      case 'html':
        return this.#html(node.value);
      case 'footnoteReference':
        this.#run.enter({ type: 'superscript' });
        this.#run.verbatim(node.label ?? node.identifier, bodyStyle);
        return this.#run.leave();
      case 'image':
        return this.#picture(node.url, node.alt ?? '', node.title ?? '');
      case 'imageReference':
        return this.#picture(
          this.context.definitions.get(node.identifier) ?? '',
          node.alt ?? '',
          '',
        );
      default:
        return this.#span(node, depth);
    }
  }

  #span(node: Extract<PhrasingContent, { children: unknown }>, depth: number): void {
    if (depth > DEEPEST) return;
    const mark = this.#markOf(node);
    if (mark) this.#run.enter(mark);
    this.write(node.children, depth + 1);
    if (mark) this.#run.leave();
  }

  #markOf(node: Extract<PhrasingContent, { children: unknown }>): MarkKind | null {
    if (node.type === 'strong') return { type: 'strong' };
    if (node.type === 'emphasis') return { type: 'emphasis' };
    if (node.type === 'delete') return { type: 'strikethrough' };
    const address = node.type === 'link' ? node.url : this.context.definitions.get(node.identifier);
    const href = safeHref(address);
    return href === null ? null : { type: 'link', href };
  }

  #text(text: string): void {
    if (this.context.joinsLines) return this.#run.write(text, bodyStyle);
    text.split(/\r\n|[\r\n]/).forEach((line, index) => {
      if (index > 0) this.#break();
      this.#run.verbatim(index > 0 ? line.trimStart() : line, bodyStyle);
    });
  }

  #break(): void {
    this.lines.push(this.#run.take());
  }

  #picture(url: string, alt: string, title: string): void {
    const described = meaningfulAlt(alt) || meaningfulAlt(title);
    this.pictures.push({
      kind: 'picture',
      sources: url === '' ? [] : [url],
      alt: described,
      origin: {},
    });
  }

  /** One tag of raw HTML: its mark begins or ends, `<br>` and `<img>` are what they are, others are passed over. */
  #html(source: string): void {
    const closing = /^<\/\s*([a-z][a-z0-9]*)/i.exec(source)?.[1]?.toLowerCase();
    if (closing !== undefined) return this.#closeTag(closing);
    const element = parseHtml(source).children.find((child): child is HtmlElement =>
      isElement(child),
    );
    if (!element) return;
    if (element.tag === 'br') return this.#break();
    const picture = element.tag === 'img' ? pictureOf(element, 1) : null;
    if (picture) {
      this.pictures.push({ ...picture, origin: {} });
      return;
    }
    const isStrong = element.tag === 'b' || element.tag === 'strong';
    const mark = isStrong ? ({ type: 'strong' } as const) : markOf(element);
    if (source.endsWith('/>') || this.#tags.length > DEEPEST) return;
    if (mark) this.#run.enter(mark);
    this.#tags.push({ tag: element.tag, isMarked: mark !== null });
  }

  #closeTag(tag: string): void {
    if (this.#tags.at(-1)?.tag !== tag) return;
    if (this.#tags.pop()?.isMarked) this.#run.leave();
  }
}

/** The text, the marks and the pictures of inline nodes. */
export function readInline(
  nodes: readonly PhrasingContent[],
  context: InlineContext,
): InlineResult {
  const writer = new InlineWriter(context);
  writer.write(nodes);
  writer.finish();
  return { lines: writer.lines, pictures: writer.pictures };
}
