/**
 * Inline `**strong**` in loose text.
 *
 * CommonMark asks that the markers "flank" a word, which fails where Chinese punctuation stands inside a
 * marker (`**标签：**正文`). In a report a pair of `**` is emphasis wherever it stands, so here markers
 * simply alternate: the next `**` closes, if there is something between the two. A marker with white space
 * on its inner side (`2 ** 3`), and one that is left alone, stay as they are.
 */
import type { Mark, RichText } from '../../../preload/contract/report';

interface Marker {
  readonly at: number;
  /** 2 for strong, 3 for strong and emphasis. */
  readonly size: 2 | 3;
}

function findMarkers(text: string): Marker[] {
  const markers: Marker[] = [];
  for (let at = text.indexOf('**'); at >= 0; at = text.indexOf('**', at)) {
    let end = at + 2;
    while (text.charAt(end) === '*') end++;
    const size = end - at;
    if (size === 2 || size === 3) markers.push({ at, size });
    at = end;
  }
  return markers;
}

const isSpace = (char: string): boolean => char === '' || char.trim() === '';

/** Pairs up markers from left to right; the two of a pair have the same size. */
function pairMarkers(text: string, markers: readonly Marker[]): [Marker, Marker][] {
  const pairs: [Marker, Marker][] = [];
  let open: Marker | null = null;
  for (const marker of markers) {
    if (open?.size === marker.size && !isSpace(text.charAt(marker.at - 1))) {
      pairs.push([open, marker]);
      open = null;
    } else if (!isSpace(text.charAt(marker.at + marker.size))) {
      open = marker;
    }
  }
  return pairs;
}

/** Reads `**` and `***` out of a text: what remains, and the marks over it. Linear in the text's length. */
export function readEmphasis(text: string): RichText {
  if (!text.includes('**')) return { text, marks: [] };
  const pairs = pairMarkers(text, findMarkers(text));
  const marks: Mark[] = [];
  let plain = '';
  let from = 0;
  for (const [open, close] of pairs) {
    plain += text.slice(from, open.at);
    const start = plain.length;
    plain += text.slice(open.at + open.size, close.at);
    marks.push({ type: 'strong', start, end: plain.length });
    if (open.size === 3) marks.push({ type: 'emphasis', start, end: plain.length });
    from = close.at + close.size;
  }
  return { text: plain + text.slice(from), marks };
}

/** True where every marker of a text has its partner in it, so that emphasis can be read line by line. */
export function isBalanced(text: string): boolean {
  const markers = findMarkers(text);
  return markers.length > 0 && pairMarkers(text, markers).length * 2 === markers.length;
}
