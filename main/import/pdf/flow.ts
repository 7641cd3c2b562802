/** From laid out pages to the loose elements of a document: paragraphs whole again, headings told, origins kept. */
import type { AssetRef, Origin } from '../../../preload/contract/report';
import { readAttribution } from '../structure/attribution';
import { readBullet } from '../structure/bullet';
import { readCaption } from '../structure/caption';
import type { LooseElement, TextHints } from '../structure/element';
import { seamStyleOf } from '../structure/join';
import { beginsLowerCase, endsSentence } from '../structure/sentence';
import { joinTexts, textOfLines } from './flow-text';
import type { FlowText } from './flow-text';
import { readMark } from './footnotes';
import type { Box } from './geometry';
import type { PageItem, PageLayout } from './page-layout';
import { boldRunsOn } from './paragraphs';
import type { Paragraph } from './paragraphs';
import { LARGER, levelsOfSizes } from './type-scale';
import type { TypeScale } from './type-scale';

export interface FlowPage {
  /** From 1. */
  readonly number: number;
  readonly layout: PageLayout;
}

export interface FlowInput {
  readonly pages: readonly FlowPage[];
  readonly scale: TypeScale;
  /** Level that the file's outline gives a text on a page, or null. */
  readonly outlineLevel: (text: string, page: number) => number | null;
  /** The picture that was cropped from a page; null where that failed. */
  readonly assetOf: (page: number, box: Box) => AssetRef | null;
}

interface TextDraft {
  readonly kind: 'text';
  content: FlowText;
  readonly paragraph: Paragraph;
  /** In the narrow column of the first page: labels of ratings, prices and analysts. */
  readonly beside: boolean;
  readonly origin: Origin;
  /** Its end is the end of a column, so that it may be cut. */
  cut: boolean;
}

interface TableDraft {
  readonly kind: 'table';
  readonly rows: (readonly string[])[];
  readonly origin: Origin;
  readonly page: number;
}

type Draft = TextDraft | TableDraft | { readonly kind: 'done'; readonly element: LooseElement };

const MAX_HEADING = 90;

/** Whether most paragraphs of the document begin with an indent. */
function indents(pages: readonly FlowPage[]): boolean {
  const long = pages
    .flatMap(({ layout }) => layout.items)
    .filter((item) => item.kind === 'paragraph' && item.paragraph.lines.length > 1 && !item.first);
  const indented = long.filter((item) => item.kind === 'paragraph' && item.paragraph.indented);
  return indented.length > long.length * 0.5;
}

/** Whether a column's first paragraph goes on with the last one of the column before. */
function goesOn(
  head: Paragraph,
  text: string,
  tail: Paragraph,
  tailText: string,
  indented: boolean,
): boolean {
  const [a, b] = [head.lines.at(-1), tail.lines[0]];
  if (
    !a ||
    !b ||
    Math.abs(a.size - b.size) > a.size * 0.06 ||
    (a.bold !== b.bold && !boldRunsOn(a, b))
  )
    return false;
  // Lines set ragged are not full; a word in lower case says that the sentence goes on.
  const runsOn = text.length > 20 && beginsLowerCase(tailText) && !endsSentence(text);
  if (
    (!head.full && !runsOn) ||
    readBullet(tailText) ||
    readCaption(tailText) ||
    readAttribution(tailText)
  )
    return false;
  if (head.lines.length === 1 && !indented && text.length < 20) return false;
  if (endsSentence(text)) return indented && !tail.indented && tail.lines.length > 0;
  return !(indented && tail.indented);
}

class Flow {
  readonly drafts: Draft[] = [];
  #style = seamStyleOf('');
  #indented = false;
  /** Index of the main text's last paragraph, while it may go on. */
  #open = -1;

  constructor(readonly input: FlowInput) {}

  run(): LooseElement[] {
    const { pages } = this.input;
    this.#style = seamStyleOf(sampleOf(pages));
    this.#indented = indents(pages);
    pages.forEach((page, index) => {
      if (index > 0) this.#done({ kind: 'pageBreak' });
      this.#page(page);
    });
    return this.#finish();
  }

  #done(element: LooseElement): void {
    this.drafts.push({ kind: 'done', element });
  }

  #page({ number, layout }: FlowPage): void {
    let line = 1;
    const origin = (lines: number): Origin => {
      const from = line;
      line += lines;
      return lines > 1
        ? { page: number, line: from, endLine: line - 1 }
        : { page: number, line: from };
    };
    for (const text of layout.head) this.#aside(text, origin(1), 'page-furniture');
    for (const item of layout.items) this.#item(item, number, origin);
    for (const text of layout.foot) this.#aside(text, origin(1), 'page-furniture');
  }

  #aside(text: string, origin: Origin, aside: NonNullable<TextHints['aside']>): void {
    this.#done({ kind: 'text', text, marks: [], origin, hints: { aside, whole: true } });
  }

  #item(item: PageItem, page: number, origin: (lines: number) => Origin): void {
    if (item.kind === 'paragraph') this.#paragraph(item, origin(item.paragraph.lines.length));
    else if (item.kind === 'table') this.#table(item.rows, page, origin(item.rows.length));
    else if (item.kind === 'contents')
      for (const line of item.lines) this.#aside(line.text, origin(1), 'navigation');
    else
      this.#done({
        kind: 'image',
        asset: this.input.assetOf(page, item.box),
        alt: '',
        inner: item.inner,
        origin: origin(1),
      });
  }

  #paragraph(item: Extract<PageItem, { kind: 'paragraph' }>, origin: Origin): void {
    const { paragraph, side, first, last } = item;
    const content = textOfLines(paragraph.lines, this.#style);
    if (item.footnote) return this.#footnote(content, origin);
    const open = this.drafts[this.#open];
    const joins =
      first &&
      !side &&
      open?.kind === 'text' &&
      goesOn(open.paragraph, open.content.text, paragraph, content.text, this.#indented);
    if (joins) {
      open.content = joinTexts(open.content, content, this.#style);
      open.cut = last && !endsSentence(content.text);
      if (!last) this.#open = -1;
      else this.drafts[this.#open] = { ...open, paragraph };
      return;
    }
    if (paragraph.apart) this.#done({ kind: 'gap' });
    const cut = last && !endsSentence(content.text);
    const beside = side && origin.page === 1;
    this.drafts.push({ kind: 'text', content, paragraph, beside, origin, cut });
    if (!side && !isNotice(paragraph, content.text, open))
      this.#open = last ? this.drafts.length - 1 : -1;
  }

  #footnote({ text, marks }: FlowText, origin: Origin): void {
    const mark = readMark(text);
    const cut = mark?.cut ?? 0;
    this.#done({
      kind: 'text',
      text: text.slice(cut),
      marks: marks
        .filter(({ end }) => end > cut)
        .map((own) => ({ ...own, start: Math.max(0, own.start - cut), end: own.end - cut })),
      origin,
      hints: { role: 'footnote', whole: true, ...(mark && { label: mark.label }) },
    });
  }

  /** A table goes on with that of the page before, if nothing but running matter stands between. */
  #table(rows: readonly (readonly string[])[], page: number, origin: Origin): void {
    const last = this.drafts.findLast((draft) => draft.kind !== 'done' || !isAside(draft.element));
    const goes =
      last?.kind === 'table' && last.page === page - 1 && last.rows[0]?.length === rows[0]?.length;
    this.#open = -1;
    if (!goes) {
      this.drafts.push({ kind: 'table', rows: [...rows], origin, page });
      return;
    }
    const repeated = rows[0]?.join('\t') === last.rows[0]?.join('\t');
    last.rows.push(...(repeated ? rows.slice(1) : rows));
    this.drafts[this.drafts.indexOf(last)] = { ...last, page };
  }

  #finish(): LooseElement[] {
    const { scale } = this.input;
    const sizes = this.drafts.flatMap((draft) =>
      draft.kind === 'text' && !draft.beside && isLargeLine(draft, scale) ? [sizeOf(draft)] : [],
    );
    const levelOf = levelsOfSizes(sizes);
    return this.drafts.map((draft) => {
      if (draft.kind === 'done') return draft.element;
      if (draft.kind === 'table')
        return { kind: 'table', header: [], rows: draft.rows, origin: draft.origin };
      return this.#text(draft, levelOf);
    });
  }

  #text(draft: TextDraft, levelOf: (size: number) => number): LooseElement {
    const { scale, outlineLevel } = this.input;
    const { content, origin, paragraph } = draft;
    const certain =
      content.text.length <= MAX_HEADING * 2 ? outlineLevel(content.text, origin.page ?? 0) : null;
    const large = isLargeLine(draft, scale) && !draft.beside;
    const size = Math.round((sizeOf(draft) / scale.body) * 100) / 100;
    const bold = paragraph.lines.every((line) => line.bold || (line.gothic && !scale.gothic));
    const hints: TextHints = {
      ...(certain !== null && { heading: { level: certain, trust: 'certain' } }),
      ...(certain === null &&
        large && { heading: { level: levelOf(sizeOf(draft)), trust: 'likely' } }),
      ...(draft.beside && certain === null && { role: 'paragraph' }),
      ...(!draft.cut && { whole: true }),
      ...(Math.abs(size - 1) > 0.04 && { size }),
      ...(bold && { bold }),
    };
    return { kind: 'text', text: content.text, marks: content.marks, origin, hints };
  }
}

const isAside = (element: LooseElement): boolean =>
  element.kind === 'pageBreak' ||
  element.kind === 'gap' ||
  (element.kind === 'text' && element.hints?.aside !== undefined);

/** What the law has houses print at the foot of a cover. */
const NOTICE =
  /\bdoes and seeks to do business with\b|^(?:see|refer to)\b.{0,80}\bdisclosures?\b/iu;

/** Whether a paragraph is a notice, by its words or its small print, below one that goes on elsewhere. */
function isNotice(paragraph: Paragraph, text: string, open: Draft | undefined): boolean {
  if (open?.kind !== 'text' || !open.cut) return false;
  if (NOTICE.test(text.slice(0, 160))) return true;
  const size = Math.max(...paragraph.lines.map((line) => line.size));
  return size < sizeOf(open) * 0.9;
}

const sizeOf = ({ paragraph }: TextDraft): number =>
  Math.max(...paragraph.lines.map((line) => line.size));

/** A short text in larger type than the body's. */
function isLargeLine(draft: TextDraft, scale: TypeScale): boolean {
  const { content, paragraph } = draft;
  if (sizeOf(draft) < scale.body * LARGER || paragraph.lines.length > 3) return false;
  return (
    content.text.length <= MAX_HEADING &&
    !endsSentence(content.text) &&
    /\p{L}{2}/u.test(content.text)
  );
}

function sampleOf(pages: readonly FlowPage[]): string {
  let sample = '';
  for (const { layout } of pages)
    for (const item of layout.items) {
      if (sample.length > 50_000) return sample;
      if (item.kind === 'paragraph')
        sample += `${item.paragraph.lines.map((line) => line.text).join('\n')}\n`;
    }
  return sample;
}

/** The elements of a document, in reading order. */
export const toElements = (input: FlowInput): LooseElement[] => new Flow(input).run();
