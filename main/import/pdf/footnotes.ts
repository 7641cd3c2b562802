/** Footnotes: small type with a mark before it, at the foot of a column. */
import { readAttribution } from '../structure/attribution';
import { readCaption } from '../structure/caption';
import type { Paragraph } from './paragraphs';

/** A footnote is set smaller than this share of the body's size. */
const SMALL = 0.93;
const MARK = /^(?:\[\d{1,3}\]|[（(]?\d{1,3}(?!\d)[)）]?|[*＊†‡§¶]{1,3}|[①-⑳])[.．、]?\s*(?=\S)/u;

/** The mark that a footnote begins with, and where its text begins; null for other texts. */
export function readMark(text: string): { readonly label: string; readonly cut: number } | null {
  const match = MARK.exec(text);
  // The figures along an axis are small and begin with digits too.
  const says = match && /\p{L}{2}/u.test(text.slice(match[0].length));
  return match && says ? { label: match[0].trim(), cut: match[0].length } : null;
}

/** How many of a column's last paragraphs are footnotes. `em` is the body's type size. */
export function countFootnotes(paragraphs: readonly Paragraph[], em: number): number {
  let count = 0;
  let marked = 0;
  for (const { lines } of paragraphs.toReversed()) {
    const [first] = lines;
    if (!first || lines.some((line) => line.size > em * SMALL)) break;
    if (readAttribution(first.text) || readCaption(first.text)) break;
    count++;
    if (readMark(first.text)) marked = count;
  }
  return marked;
}
