/** From the body of a Word file to loose elements, in document order. */
import type { Draft } from '../images/picture';
import type { TextHints } from '../structure/element';
import type { FinishedRun } from '../text-run';
import { TextRun } from '../text-run';
import { childOf, isElement, localName, type XmlElement } from '../xml/xml-tree';
import type { Numbering, PrintedNumber } from './numbering';
import {
  propertiesOf,
  readParagraph,
  type ParagraphContext,
  type ReadParagraph,
} from './paragraph';
import { mergeLooks, readNumberingRef, readOutline, type RunLook, type Style } from './styles';
import { valueOf } from './word-package';
import { gridOfRows, isLayout, layoutCells, rowsOfTable } from './word-table';

export interface BodyContext extends ParagraphContext {
  readonly numbering: Numbering;
}

/** In half points; Word's default where a file has none. */
const USUAL_SIZE = 20;
const BODY_TEXT = 9;
const LONGEST_NUMBERED_HEADING = 60;

/** What a paragraph is, before its text is known. */
interface Kind {
  readonly style: Style;
  readonly look: RunLook;
  readonly outline: number | undefined;
  readonly number: PrintedNumber | null;
}

class BodyWalk {
  readonly drafts: Draft[] = [];
  /** The texts of paragraphs in the style for titles. */
  readonly titles: string[] = [];
  #count = 0;

  constructor(readonly context: BodyContext) {}

  walk(element: XmlElement, role?: TextHints['role']): void {
    for (const child of element.children) {
      if (!isElement(child)) continue;
      const name = localName(child);
      if (name === 'p') this.#paragraph(child, role);
      else if (name === 'tbl') this.#table(child, role);
      else if (name === 'sdt') this.#control(child, role);
      else if (/^(?:sdtContent|ins|moveTo|customXml|smartTag|Choice|txbxContent)$/.test(name))
        this.walk(child, role);
    }
  }

  /** A content control; that of a table of contents is told by its gallery. */
  #control(element: XmlElement, role: TextHints['role']): void {
    const object = childOf(childOf(element, 'sdtPr'), 'docPartObj');
    const isContents = /table of contents/i.test(valueOf(object, 'docPartGallery') ?? '');
    const from = this.drafts.length;
    this.walk(element, role);
    if (isContents) this.#setAside(from);
  }

  #setAside(from: number): void {
    for (let index = from; index < this.drafts.length; index += 1) {
      const draft = this.drafts[index];
      if (draft?.kind === 'text')
        this.drafts[index] = { ...draft, hints: { aside: 'navigation', whole: true } };
    }
  }

  #kindOf(element: XmlElement): Kind {
    const { styles, numbering } = this.context;
    const properties = propertiesOf(element);
    const styleId = valueOf(properties, 'pStyle');
    const style = styles.paragraph(styleId);
    const outline = readOutline(properties) ?? style.outline;
    const own = readNumberingRef(properties);
    const ref = own ? { id: own.id, level: own.level ?? style.numbering?.level } : style.numbering;
    const look = mergeLooks(styles.defaults, style.look);
    return { style, look, outline, number: numbering.next(ref, styleId) };
  }

  #paragraph(element: XmlElement, role: TextHints['role']): void {
    this.#count += 1;
    const origin = { element: `p${this.#count}` };
    // A deleted paragraph mark joins its text to the next; its text is shown where it stands.
    const kind = this.#kindOf(element);
    const read = readParagraph(element, kind.look, this.context);
    const lines = read.lines.filter((line) => line.text.trim() !== '');
    if (lines.length === 0 && read.pictures.length === 0 && read.boxes.length === 0)
      this.drafts.push({ kind: 'gap' });
    const hasLead = lines.length > 0 && read.pictures.length > 0 && isCaptionLike(kind.style);
    if (hasLead) this.#pictures(read, origin);
    this.#lines(lines, kind, read, role, origin);
    if (!hasLead) this.#pictures(read, origin);
    for (const box of read.boxes) this.walk(box, role);
  }

  #pictures(read: ReadParagraph, origin: { element: string }): void {
    for (const picture of read.pictures) this.drafts.push({ ...picture, origin });
  }

  #lines(
    lines: readonly FinishedRun[],
    kind: Kind,
    read: ReadParagraph,
    role: TextHints['role'],
    origin: { element: string },
  ): void {
    const { style } = kind;
    const isHeading = kind.outline !== undefined && kind.outline < BODY_TEXT;
    const isContents =
      read.isContents || /^(?:toc \d|toc heading|table of figures|目录)/.test(style.name);
    if (lines.length === 0) return;
    if (style.name === 'title') this.titles.push(lines.map(({ text }) => text.trim()).join(' '));
    const joined = isHeading ? [joinLines(lines, kind.look.size ?? USUAL_SIZE)] : lines;
    joined.forEach((line, index) => {
      const isFirst = index === 0;
      const hints: TextHints = isContents
        ? { aside: 'navigation', whole: true }
        : hintsOf(line, kind, isFirst, joined.length === 1, role);
      const number = isFirst && kind.number && !hints.list ? kind.number : null;
      this.drafts.push({ kind: 'text', ...prefixed(line, number), origin, hints });
    });
  }

  #table(element: XmlElement, role: TextHints['role']): void {
    const rows = rowsOfTable(element);
    const origin = { element: `p${this.#count + 1}` };
    if (rows.length === 0) return;
    if (isLayout(rows)) {
      for (const cell of layoutCells(rows)) this.walk(cell, role);
      return;
    }
    const pictures: Draft[] = [];
    const grid = gridOfRows(rows, (cell) => this.#cellText(cell, pictures));
    const isHeader = rows.length > 1 && rows[0]?.isHeader === true;
    const [header = [], ...body] = grid;
    this.drafts.push({
      kind: 'table',
      header: isHeader ? header : [],
      rows: isHeader ? body : grid,
      origin,
    });
    this.drafts.push(...pictures);
  }

  /** The text of a cell on one line, its paragraphs' numbers included. */
  #cellText(cell: XmlElement, pictures: Draft[]): string {
    const run = new TextRun();
    const plain = { size: USUAL_SIZE, bold: false };
    const inner = new BodyWalk(this.context);
    inner.walk(cell);
    this.#count += inner.#count;
    for (const draft of inner.drafts) {
      if (draft.kind === 'text') {
        const marker = draft.hints?.list?.marker ?? '';
        run.write(`\n${marker}${marker === '' ? '' : ' '}${draft.text.trim()}`, plain);
      } else if (draft.kind === 'picture') pictures.push(draft);
    }
    return run.take().text;
  }
}

const isCaptionLike = (style: Style): boolean => /^(?:caption|题注)$/.test(style.name);

function hintsOf(
  line: FinishedRun,
  kind: Kind,
  isFirst: boolean,
  isOnly: boolean,
  role: TextHints['role'],
): TextHints {
  const { outline, number, style } = kind;
  const base: TextHints = {
    size: line.size || USUAL_SIZE,
    ...(line.bold ? { bold: true } : {}),
    // Rows that tabs align may be lines of one table.
    ...(isOnly && !line.text.includes('\t') ? { whole: true } : {}),
  };
  if (role === 'footnote') return { ...base, role };
  if (outline !== undefined && outline < BODY_TEXT && style.name !== 'title') {
    const level = Math.min(outline + 1, 6);
    return { ...base, whole: true, heading: { level, trust: 'certain' } };
  }
  if (isCaptionLike(style)) return { ...base, role: 'caption' };
  if (/quote|引用/.test(style.name)) return { ...base, role: 'quote' };
  if (/^(?:html preformatted|plain text code|source code)$/.test(style.name))
    return { ...base, role: 'preformatted' };
  if (number && isFirst && !isHeadingLike(line, number)) {
    const { list, level, isBullet, marker } = number;
    return { ...base, list: { group: list, depth: level, ordered: !isBullet, marker } };
  }
  return base;
}

/** A bold, short, numbered paragraph is rather a heading than an item. */
function isHeadingLike(line: FinishedRun, number: PrintedNumber): boolean {
  return !number.isBullet && line.bold && line.text.length <= LONGEST_NUMBERED_HEADING;
}

/** The text with the number that Word prints before it. */
function prefixed(
  line: FinishedRun,
  number: PrintedNumber | null,
): Pick<FinishedRun, 'text' | 'marks'> {
  if (!number || number.marker === '') return { text: line.text, marks: line.marks };
  const lead = /[、．）]$/.test(number.marker) ? number.marker : `${number.marker} `;
  const text = line.text.trimStart();
  const shift = lead.length - (line.text.length - text.length);
  return {
    text: lead + text,
    marks: line.marks.map((mark) => ({
      ...mark,
      start: Math.max(0, mark.start + shift),
      end: mark.end + shift,
    })),
  };
}

function joinLines(lines: readonly FinishedRun[], size: number): FinishedRun {
  const [first] = lines;
  if (lines.length === 1 && first) return { ...first, text: first.text.replaceAll('\t', ' ') };
  const run = new TextRun();
  for (const line of lines) run.write(`\n${line.text}`, { size, bold: first?.bold ?? false });
  return run.take();
}

/** The elements of a body, and the texts that are in the style for titles. */
export function walkBody(
  body: XmlElement,
  context: BodyContext,
  role?: TextHints['role'],
): { readonly drafts: Draft[]; readonly titles: readonly string[] } {
  const walk = new BodyWalk(context);
  walk.walk(body, role);
  return { drafts: walk.drafts, titles: walk.titles };
}
