/** Turns marks, which may overlap, into pieces of text that each have one set of marks. */
import type { Mark, RichText } from '../../preload/contract/report';

export type MarkType = Mark['type'];

export interface InlinePiece {
  readonly text: string;
  /** In the fixed order in which they nest. */
  readonly types: readonly MarkType[];
  /** Where a link pointed; shown as a hint, never followed. */
  readonly href: string | null;
  /** Block that a reference in the text points to. */
  readonly target: number | null;
}

/** A stretch of the text that points to a block. */
interface Pointer {
  readonly start: number;
  readonly end: number;
  readonly block: number;
}

/** From the outermost element to the innermost. */
const NESTING: readonly MarkType[] = [
  'link',
  'strong',
  'emphasis',
  'underline',
  'strikethrough',
  'superscript',
  'subscript',
  'code',
];

/** The pieces of a text in order; together they are the text. One piece when there are no marks and no pointers. */
export function inlinePieces(
  { text, marks }: RichText,
  pointers: readonly Pointer[] = [],
): InlinePiece[] {
  if (marks.length + pointers.length === 0) {
    return [{ text, types: [], href: null, target: null }];
  }
  const edges = new Set([0, text.length]);
  for (const mark of [...marks, ...pointers]) {
    edges.add(Math.min(mark.start, text.length));
    edges.add(Math.min(mark.end, text.length));
  }
  const sorted = [...edges].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? start;
    const over = marks.filter((mark) => mark.start <= start && end <= mark.end);
    const link = over.find((mark) => mark.type === 'link');
    return {
      text: text.slice(start, end),
      types: NESTING.filter((type) => over.some((mark) => mark.type === type)),
      href: link?.href ?? null,
      target: pointers.find((one) => one.start <= start && end <= one.end)?.block ?? null,
    };
  });
}
