/** One Word paragraph: its text as printed in the final state, with marks; what floats in it stands apart. */
import type { PictureDraft } from '../images/picture';
import { TextRun, type FinishedRun, type MarkKind, type TextStyle } from '../text-run';
import { safeHref } from '../safe-href';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantsOf,
  isElement,
  localName,
  textOf,
  type XmlElement,
} from '../xml/xml-tree';
import type { Fields } from './fields';
import { readableBullet } from './number-format';
import { mergeLooks, readLook, type RunLook, type Styles } from './styles';
import { picturesOf } from './word-picture';
import { toggleOf, valueOf, type Relations } from './word-package';

export interface ParagraphContext {
  readonly styles: Styles;
  readonly relations: Relations;
  readonly fields: Fields;
  /** The label that a note's reference prints, by "footnote" or "endnote" and the note's id. */
  readonly noteLabel: (kind: 'footnote' | 'endnote', id: string) => string;
}

export interface ReadParagraph {
  /** More than one where line breaks divide it. */
  readonly lines: readonly FinishedRun[];
  readonly pictures: readonly PictureDraft[];
  /** The contents of text boxes that are anchored in it. */
  readonly boxes: readonly XmlElement[];
  /** Whether it stands in a table of contents. */
  readonly isContents: boolean;
}

const SKIPPED = new Set([
  'del',
  'moveFrom',
  'pPr',
  'rPr',
  'instrText',
  'delText',
  'commentReference',
  'annotationRef',
  'sectPr',
  'proofErr',
  'fldData',
  'Fallback',
  'footnoteRef',
  'endnoteRef',
  'separator',
  'continuationSeparator',
  'rt',
]);
const SYMBOL_FONTS = /symbol|wingdings|webdings/i;

class ParagraphReader {
  readonly lines: FinishedRun[] = [];
  readonly pictures: PictureDraft[] = [];
  readonly boxes: XmlElement[] = [];
  isContents = false;
  readonly #run = new TextRun();

  constructor(
    readonly context: ParagraphContext,
    readonly look: RunLook,
  ) {}

  finish(): void {
    this.lines.push(this.#run.take());
  }

  walk(element: XmlElement, look: RunLook): void {
    for (const child of element.children) if (isElement(child)) this.#element(child, look);
  }

  #element(element: XmlElement, look: RunLook): void {
    const name = localName(element);
    if (name === 'instrText') this.context.fields.instruct(textOf(element));
    else if (SKIPPED.has(name)) return;
    else if (name === 'r') this.#textRun(element, look);
    else if (name === 'hyperlink') this.#link(element, look);
    else if (name === 'fldSimple') this.#simpleField(element, look);
    else if (name === 'oMath' || name === 'oMathPara') this.#formula(element, look);
    else if (name === 'ruby') this.#ruby(element, look);
    else if (/^(?:drawing|pict|object)$/.test(name)) this.#float(element);
    else this.#piece(element, name, look);
  }

  #textRun(element: XmlElement, outer: RunLook): void {
    const properties = childOf(element, 'rPr');
    const ofStyle = this.context.styles.run(valueOf(properties, 'rStyle'));
    const look = mergeLooks(mergeLooks(outer, ofStyle), readLook(properties));
    if (look.hidden) return this.#onlyFields(element);
    const marks = marksOf(properties, look, this.context.fields.href, this.look);
    for (const mark of marks) this.#run.enter(mark);
    this.walk(element, look);
    marks.forEach(() => this.#run.leave());
  }

  /** Hidden text is not printed, but fields may begin and end in it. */
  #onlyFields(element: XmlElement): void {
    for (const child of element.children)
      if (isElement(child) && /^(?:fldChar|instrText)$/.test(localName(child)))
        this.#element(child, {});
  }

  #link(element: XmlElement, look: RunLook): void {
    const relation = this.context.relations.get(attributeOf(element, 'id') ?? '');
    const href = relation?.isExternal ? safeHref(relation.target) : null;
    if (href !== null) this.#run.enter({ type: 'link', href });
    this.walk(element, look);
    if (href !== null) this.#run.leave();
  }

  #simpleField(element: XmlElement, look: RunLook): void {
    const { fields } = this.context;
    fields.begin();
    fields.instruct(attributeOf(element, 'instr') ?? '');
    fields.separate();
    this.walk(element, look);
    fields.end();
  }

  #piece(element: XmlElement, name: string, look: RunLook): void {
    const { fields, noteLabel } = this.context;
    if (name === 'fldChar') {
      const type = attributeOf(element, 'fldCharType');
      if (type === 'begin') fields.begin();
      else if (type === 'separate') fields.separate();
      else fields.end();
      return;
    }
    if (fields.isContents) this.isContents = true;
    if (!fields.isPrinting) return;
    if (name === 't') this.#write(textOf(element), look);
    else if (name === 'tab' || name === 'ptab') this.#write('\t', look);
    else if (name === 'br' || name === 'cr') this.#break(element);
    else if (name === 'noBreakHyphen') this.#write('-', look);
    else if (name === 'softHyphen') return;
    else if (name === 'sym') this.#write(symbolOf(element), look);
    else if (name === 'footnoteReference' || name === 'endnoteReference') {
      const label = noteLabel(
        name === 'footnoteReference' ? 'footnote' : 'endnote',
        attributeOf(element, 'id') ?? '',
      );
      this.#marked({ type: 'superscript' }, label, look);
    } else this.walk(element, look);
  }

  #break(element: XmlElement): void {
    const type = attributeOf(element, 'type');
    if (type !== 'page' && type !== 'column') this.lines.push(this.#run.take());
  }

  #ruby(element: XmlElement, look: RunLook): void {
    const base = childOf(element, 'rubyBase');
    if (base) this.walk(base, look);
    const reading = descendantsOf(childOf(element, 'rt') ?? element, 't')
      .map(textOf)
      .join('');
    if (childOf(element, 'rt') && reading !== '') this.#write(`（${reading}）`, look);
  }

  #formula(element: XmlElement, look: RunLook): void {
    const text = descendantsOf(element, 't').map(textOf).join('');
    if (this.context.fields.isPrinting) this.#write(text, look);
  }

  #float(element: XmlElement): void {
    const boxes = descendantsOf(element, 'txbxContent');
    this.boxes.push(...boxes);
    if (boxes.length === 0) this.pictures.push(...picturesOf(element, this.context.relations));
  }

  #marked(mark: MarkKind, text: string, look: RunLook): void {
    this.#run.enter(mark);
    this.#write(text, look);
    this.#run.leave();
  }

  #write(text: string, look: RunLook): void {
    const style: TextStyle = { size: look.size ?? 0, bold: look.bold ?? false };
    this.#run.verbatim(text.replace(/[\r\n]+/g, ' '), style);
  }
}

/** A character of a symbol font, as text. */
function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(attributeOf(element, 'char') ?? '', 16);
  if (!Number.isInteger(code) || code < 0x20 || code > 0xffff) return '';
  const char = String.fromCharCode(code);
  return SYMBOL_FONTS.test(attributeOf(element, 'font') ?? '') ? readableBullet(char) : char;
}

function marksOf(
  properties: XmlElement | undefined,
  look: RunLook,
  href: string | null,
  paragraph: RunLook,
): MarkKind[] {
  const marks: MarkKind[] = [];
  // What the whole paragraph is by its style is no emphasis.
  if (look.bold && !paragraph.bold) marks.push({ type: 'strong' });
  if (look.italic && !paragraph.italic) marks.push({ type: 'emphasis' });
  const underline = valueOf(properties, 'u');
  if (underline !== undefined && underline !== 'none' && href === null)
    marks.push({ type: 'underline' });
  if (toggleOf(properties, 'strike') || toggleOf(properties, 'dstrike'))
    marks.push({ type: 'strikethrough' });
  const place = valueOf(properties, 'vertAlign');
  if (place === 'superscript' || place === 'subscript') marks.push({ type: place });
  if (href !== null) marks.push({ type: 'link', href });
  return marks;
}

/** The label of a text box's own paragraphs is theirs; `mc:Choice` is read and `mc:Fallback`, its double, is not. */
export function readParagraph(
  element: XmlElement,
  look: RunLook,
  context: ParagraphContext,
): ReadParagraph {
  const reader = new ParagraphReader(context, look);
  if (context.fields.isContents) reader.isContents = true;
  reader.walk(element, look);
  reader.finish();
  const { lines, pictures, boxes, isContents } = reader;
  return { lines, pictures, boxes, isContents };
}

/** The properties of a paragraph. */
export const propertiesOf = (element: XmlElement): XmlElement | undefined =>
  childrenOf(element, 'pPr')[0];
