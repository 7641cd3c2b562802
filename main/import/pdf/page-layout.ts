/** What stands on a page, in reading order: paragraphs, tables, figures and running matter. */
import { endsSentence } from '../structure/sentence';
import { groupLines } from './aligned-table';
import { toColumns } from './columns';
import type { Column } from './columns';
import { findFigures } from './figures';
import { countFootnotes } from './footnotes';
import type { FigureArea } from './figures';
import { holdsCentre, touches } from './geometry';
import type { Box } from './geometry';
import { toLines } from './line';
import type { Line } from './line';
import type { PageContent } from './page-content';
import { leadingOf, toParagraphs } from './paragraphs';
import type { Paragraph } from './paragraphs';
import { ruledTables } from './ruled-table';
import { joinRules } from './rules';
import type { Segment } from './segment';

export type PageItem =
  | {
      readonly kind: 'paragraph';
      readonly paragraph: Paragraph;
      /** In a narrow column beside the main one. */
      readonly side: boolean;
      /** First, or last, in its column, footnotes aside. */
      readonly first: boolean;
      readonly last: boolean;
      readonly footnote: boolean;
    }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly box: Box }
  | { readonly kind: 'figure'; readonly box: Box; readonly inner: string }
  | { readonly kind: 'contents'; readonly lines: readonly Line[] };

export interface PageLayout {
  readonly items: readonly PageItem[];
  /** Running matter above, and below, the text. */
  readonly head: readonly string[];
  readonly foot: readonly string[];
}

type Block = Extract<PageItem, { kind: 'table' | 'figure' }>;
type Placed =
  | { readonly box: Box; readonly segment: Segment; readonly block?: never }
  | { readonly box: Box; readonly block: Block; readonly segment?: never };

export interface PageParts {
  readonly content: PageContent;
  readonly segments: readonly Segment[];
  /** Its lines, parted at wide gaps. */
  readonly chunks: readonly Line[];
  readonly running: ReadonlySet<Line>;
}

/** The right edge of a column's text; a table or a figure may stand out beyond it. */
const textEdge = ({ items, box }: Column<Placed>): number => {
  const rights = items.flatMap(({ segment }) => (segment ? [segment.box.right] : []));
  return rights.length > 0 ? Math.max(...rights) : box.right;
};

/** The right edge that lines of a column are broken at: its own, or that of columns above and below it. */
function rightEdge(column: Column<Placed>, columns: readonly Column<Placed>[], em: number): number {
  const { box } = column;
  const beside = columns
    .filter(
      (other) =>
        other.box.left >= box.right - 1 && other.box.top < box.bottom && other.box.bottom > box.top,
    )
    .map((other) => other.box.left);
  const limit = Math.min(Infinity, ...beside);
  const rights = columns
    .filter((other) => Math.abs(other.box.left - box.left) < em * 3)
    .map(textEdge)
    .filter((right) => right < limit);
  return Math.max(textEdge(column), ...rights);
}

const itemsOfLines = (lines: readonly Line[], box: Box, side: boolean, em: number): PageItem[] => {
  const leading = leadingOf(lines);
  return groupLines(lines).flatMap((group): PageItem[] => {
    if (group.kind !== 'lines') return [group];
    return toParagraphs(group.lines, { box, leading, em }).map((paragraph) => ({
      kind: 'paragraph',
      paragraph,
      side,
      first: false,
      last: false,
      footnote: false,
    }));
  });
};

/** The items of a column; blocks stand between the lines that are above and below their middle. */
function itemsOfColumn(column: Column<Placed>, right: number, em: number): PageItem[] {
  const lines = toLines(column.items.flatMap(({ segment }) => (segment ? [segment] : [])));
  const blocks = column.items
    .flatMap(({ block }) => (block ? [block] : []))
    .toSorted((a, b) => a.box.top - b.box.top);
  const box = { ...column.box, right };
  const items: PageItem[] = [];
  let from = 0;
  for (const block of blocks) {
    const middle = (block.box.top + block.box.bottom) / 2;
    const to = Math.max(from, lines.findLastIndex((line) => line.baseline < middle) + 1);
    items.push(...itemsOfLines(lines.slice(from, to), box, column.side, em), block);
    from = to;
  }
  items.push(...itemsOfLines(lines.slice(from), box, column.side, em));
  return withEnds(items, em);
}

/** Tells the first and the last item of a column, and the footnotes below it. */
function withEnds(items: readonly PageItem[], em: number): PageItem[] {
  const blocks = items.findLastIndex((item) => item.kind !== 'paragraph');
  const tail = items
    .slice(blocks + 1)
    .flatMap((item) => (item.kind === 'paragraph' ? [item.paragraph] : []));
  const notes = items.length - countFootnotes(tail, em);
  const end = endOfText(items.slice(0, notes));
  return items.map((item, index) =>
    item.kind === 'paragraph'
      ? {
          ...item,
          first: index === 0,
          last: index === end - 1,
          footnote: index >= notes,
        }
      : item,
  );
}

/** Type of this share of the text's above it is small print. */
const SMALL = 0.9;

/** Index after the last item of a column that is no small print below a paragraph which goes on elsewhere. */
function endOfText(items: readonly PageItem[]): number {
  const sizeAt = (index: number): number => {
    const item = items[index];
    const lines = item?.kind === 'paragraph' ? item.paragraph.lines : [];
    return lines.length > 1 ? Math.max(...lines.map(({ size }) => size)) : 0;
  };
  let end = items.length;
  while (end > 1 && sizeAt(end - 1) > 0 && sizeAt(end - 2) * SMALL <= sizeAt(end - 1)) end--;
  const above = items[end - 2];
  const cut =
    above?.kind === 'paragraph' && !endsSentence(above.paragraph.lines.at(-1)?.text ?? '');
  return cut && sizeAt(end - 1) > 0 && sizeAt(end - 1) < sizeAt(end - 2) * SMALL
    ? end - 1
    : items.length;
}

/** Whether a segment stands in a figure as part of it. */
function isInside({ box, drawn }: FigureArea, segment: Segment, em: number): boolean {
  if (!holdsCentre(box, segment.box)) return false;
  return drawn || (segment.size < em * 0.95 && segment.text.length <= 12);
}

/** The words inside a figure, turned ones too, in one text. */
function innerText(inner: readonly Segment[], box: Box, content: PageContent): string {
  const inside = toLines(inner);
  const turned = content.turned.filter((text) => holdsCentre(box, text.box));
  return [...inside, ...turned].map(({ text }) => text.trim()).join(' ');
}

/** Turned text that belongs to no figure: a stamp along the edge, a watermark. */
const strayTurned = (content: PageContent, figures: readonly Box[]): string[] => {
  const stray = content.turned.filter(({ box }) => !figures.some((figure) => touches(figure, box)));
  const text = stray
    .map((turned) => turned.text)
    .join('')
    .trim();
  return text === '' ? [] : [text];
};

/** Lays out one page. `em` is the body's type size; `isFurniture` tells drawings that repeat on other pages. */
export function layOutPage(
  { content, segments, chunks, running }: PageParts,
  em: number,
  isFurniture: (box: Box) => boolean,
): PageLayout {
  const aside = new Set([...running].flatMap((line) => line.segments));
  const own = segments.filter((segment) => !aside.has(segment));
  const lines = chunks.filter((line) => !running.has(line));
  const rules = joinRules(content.rules).filter((rule) => rule.to - rule.from > 4);
  const ruled = ruledTables(rules, own);
  const figures = findFigures({
    content,
    segments: own,
    lines,
    tables: ruled.map(({ box }) => box),
    isFurniture,
    em,
  });
  const tables = ruled.filter(({ box }) => !figures.some((figure) => holdsCentre(figure.box, box)));
  const blocks: Block[] = [
    ...tables,
    ...figures.map((figure): Block => {
      const inner = own.filter((segment) => isInside(figure, segment, em));
      return { kind: 'figure', box: figure.box, inner: innerText(inner, figure.box, content) };
    }),
  ];
  const free = own.filter(
    (segment) =>
      !tables.some(({ box }) => holdsCentre(box, segment.box)) &&
      !figures.some((figure) => isInside(figure, segment, em)),
  );
  const placed: Placed[] = [
    ...free.map((segment) => ({ box: segment.box, segment })),
    ...blocks.map((block) => ({ box: block.box, block })),
  ];
  const columns = toColumns(placed, em);
  const runningText = (isHead: boolean): string[] =>
    chunks
      .filter((line) => running.has(line) && line.baseline < content.height / 2 === isHead)
      .map((line) => line.text.trim());
  return {
    items: columns.flatMap((column) => itemsOfColumn(column, rightEdge(column, columns, em), em)),
    head: runningText(true),
    foot: [
      ...runningText(false),
      ...strayTurned(
        content,
        figures.map(({ box }) => box),
      ),
    ],
  };
}
