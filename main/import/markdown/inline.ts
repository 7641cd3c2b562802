/** Inline Markdown: the tokens of a paragraph, a heading or a cell, written into a run of text with marks. */
import type { Token } from 'markdown-it';
import { markOf } from '../html/boundaries';
import { parseHtml, isElement, type HtmlElement } from '../html/html-tree';
import { pictureOf } from '../html/picture-source';
import { meaningfulAlt, type PictureDraft } from '../images/picture';
import { safeHref } from '../safe-href';
import { TextRun, type FinishedRun, type MarkKind } from '../text-run';
import { bodyStyle } from './style';

export interface InlineResult {
  /** More than one where line breaks divide the text. */
  readonly lines: readonly FinishedRun[];
  readonly pictures: readonly PictureDraft[];
}

const DEEPEST = 60;

const ADDRESS = /(?<![\w-])https?:\/\/[\w.~:/?#[\]@!$&'()*+,;=%-]{1,2000}/gi;

const MARKS: Readonly<Record<string, MarkKind>> = {
  strong_open: { type: 'strong' },
  em_open: { type: 'emphasis' },
  s_open: { type: 'strikethrough' },
};

class InlineWriter {
  readonly lines: FinishedRun[] = [];
  readonly pictures: PictureDraft[] = [];
  readonly #run = new TextRun();
  /** Whether each span that is open has a mark. */
  readonly #spans: boolean[] = [];
  #links = 0;
  /** Tags of raw HTML that are open, and whether each has a mark. */
  readonly #tags: { tag: string; isMarked: boolean }[] = [];

  constructor(readonly joinsLines: boolean) {}

  finish(): void {
    this.#break();
  }

  write(token: Token): void {
    switch (token.type) {
      case 'text':
      case 'text_special':
        return this.text(token.content);
      case 'softbreak':
        return this.joinsLines ? this.#run.write('\n', bodyStyle) : this.#break();
      case 'hardbreak':
        return this.#break();
      case 'code_inline':
        return this.#verbatim({ type: 'code' }, token.content);
      case 'footnote_reference':
        return this.#verbatim({ type: 'superscript' }, token.content);
      case 'html_inline':
        return this.#html(token.content);
      case 'image':
        return this.#picture(token);
      default:
        if (token.nesting > 0) this.#enter(token);
        else if (token.nesting < 0) this.#leave(token);
    }
  }

  #leave(token: Token): void {
    if (token.type === 'link_close') this.#links -= 1;
    if (this.#spans.pop()) this.#run.leave();
  }

  #enter(token: Token): void {
    const mark = token.type === 'link_open' ? linkOf(token) : MARKS[token.type];
    if (token.type === 'link_open') this.#links += 1;
    if (mark) this.#run.enter(mark);
    this.#spans.push(mark !== undefined);
  }

  /** Text, in which an address is a link unless it stands in one. */
  text(text: string): void {
    if (!text.includes('://') || this.#links > 0) return this.#plain(text);
    let from = 0;
    for (const { index, 0: found } of text.matchAll(ADDRESS)) {
      const address = found.replace(/[.,:;!?'")\]]{1,9}$/, '');
      const href = safeHref(address);
      if (href === null) continue;
      this.#plain(text.slice(from, index));
      this.#run.enter({ type: 'link', href });
      this.#plain(address);
      this.#run.leave();
      from = index + address.length;
    }
    this.#plain(text.slice(from));
  }

  #plain(text: string): void {
    if (this.joinsLines) this.#run.write(text, bodyStyle);
    else this.#run.verbatim(text, bodyStyle);
  }

  #verbatim(mark: MarkKind, text: string): void {
    this.#run.enter(mark);
    this.#run.verbatim(text, bodyStyle);
    this.#run.leave();
  }

  #break(): void {
    this.lines.push(this.#run.take());
  }

  #picture(token: Token): void {
    const address = token.attrGet('src') ?? '';
    const written = (token.children ?? []).map(({ content }) => content).join('');
    const alt = meaningfulAlt(written) || meaningfulAlt(token.attrGet('title') ?? '');
    const sources = address === '' ? [] : [address];
    this.pictures.push({ kind: 'picture', sources, alt, origin: {} });
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

function linkOf(token: Token): MarkKind | undefined {
  const href = safeHref(token.attrGet('href') ?? undefined);
  return href === null ? undefined : { type: 'link', href };
}

/** What inline Markdown may begin with, and line ends. */
const MARKUP = /[\n\\`~*_[<&]/;
export const isPlain = (source: string): boolean => !MARKUP.test(source);

/** The same as `readInline` of a text that `isPlain`: most paragraphs are, and need not be parsed. */
export function readPlain(source: string, joinsLines: boolean): InlineResult {
  const writer = new InlineWriter(joinsLines);
  writer.text(source);
  writer.finish();
  return { lines: writer.lines, pictures: [] };
}

/**
 * The text, the marks and the pictures of inline tokens.
 *
 * @param joinsLines whether a line end inside a paragraph is only where the source was wrapped
 */
export function readInline(tokens: readonly Token[], joinsLines: boolean): InlineResult {
  const writer = new InlineWriter(joinsLines);
  for (const token of tokens) writer.write(token);
  writer.finish();
  return { lines: writer.lines, pictures: writer.pictures };
}
