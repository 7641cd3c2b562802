/** Plain text: from a string to loose elements, one for each line. */
import type { LooseElement } from './structure/element';
import { partColumns } from './text-columns';

const BREAK = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;

const MARKED = /^(#{1,6})\s+(\S.*?)\s*#*$/u;
/** So many lines marked with `#` make them headings, rather than numbers or tags. */
const ENOUGH = 2;

/** Headings marked as in Markdown, in a file that is otherwise plain text. */
function readMarkedHeadings(elements: LooseElement[]): LooseElement[] {
  const isMarked = (element: LooseElement): boolean =>
    element.kind === 'text' && MARKED.test(element.text);
  if (elements.filter(isMarked).length < ENOUGH) return elements;
  return elements.map((element) => {
    const match = element.kind === 'text' ? MARKED.exec(element.text) : null;
    if (element.kind !== 'text' || !match) return element;
    const heading = { level: match[1]?.length ?? 1, trust: 'certain' as const };
    return { ...element, text: match[2] ?? '', hints: { heading } };
  });
}

/** Splits a text into lines, blank lines into gaps, and form feeds into page breaks. Lines count from 1. */
export function linesOf(text: string): LooseElement[] {
  const elements: LooseElement[] = [];
  let from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  const push = (to: number): void => {
    const content = text.slice(from, to);
    if (content.trim() === '') elements.push({ kind: 'gap' });
    else elements.push({ kind: 'text', text: content, origin: { line } });
  };
  BREAK.lastIndex = from;
  for (let match = BREAK.exec(text); match; match = BREAK.exec(text)) {
    if (match[0] === '\f') {
      if (match.index > from) push(match.index);
      elements.push({ kind: 'pageBreak' });
    } else {
      push(match.index);
      line++;
    }
    from = match.index + match[0].length;
  }
  if (from < text.length) push(text.length);
  const read = partColumns(elements);
  return text.includes('#') ? readMarkedHeadings(read) : read;
}
