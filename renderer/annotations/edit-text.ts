/** What keys do to the text of a note: pure, on a text and a selection in UTF-16 units. */

export interface Edit {
  /** What is replaced. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The selection afterwards. */
  readonly selection: readonly [start: number, end: number];
}

/** Puts a marker such as `**` around the selection, or takes it away. */
export function toggleMarker(text: string, start: number, end: number, marker: string): Edit {
  const size = marker.length;
  const chosen = text.slice(start, end);
  const around = text.slice(start - size, start) === marker && text.startsWith(marker, end);
  if (around && start >= size) {
    return {
      start: start - size,
      end: end + size,
      text: chosen,
      selection: [start - size, end - size],
    };
  }
  const within = chosen.length >= 2 * size && chosen.startsWith(marker) && chosen.endsWith(marker);
  if (within) {
    const bare = chosen.slice(size, -size);
    return { start, end, text: bare, selection: [start, start + bare.length] };
  }
  return {
    start,
    end,
    text: `${marker}${chosen}${marker}`,
    selection: [start + size, end + size],
  };
}

/** An item of a list: its indent and mark, a number or a box if it has one, and its words. */
const ITEM = /^(\s*(?:>\s?)*)([-*+]|(\d{1,9})([.)]))( +)(\[[ xX]\] +)?(.*)$/s;
const QUOTE = /^(\s*(?:>\s?)+)(.*)$/s;

/**
 * What the Enter key does in a list or a quote: the next item, or, in an item without words, the end of the list. Null where
 * it breaks the line as anywhere.
 */
export function continueLine(text: string, at: number): Edit | null {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const line = text.slice(start, at);
  const item = ITEM.exec(line);
  const [, indent = '', bullet = '', number, closing = '', gap = ' ', box, words = ''] = item ?? [];
  const quote = item ? null : QUOTE.exec(line);
  if (!item && !quote) return null;
  if ((item ? words : (quote?.[2] ?? '')).trim() === '') {
    return { start, end: at, text: '', selection: [start, start] };
  }
  const mark = number === undefined ? bullet : `${Number(number) + 1}${closing}`;
  const next = item ? `${indent}${mark}${gap}${box ? '[ ] ' : ''}` : (quote?.[1] ?? '');
  const end = at + 1 + next.length;
  return { start: at, end: at, text: `\n${next}`, selection: [end, end] };
}

/** What stands after a `[[` that is being written before `at`; null when there is none. */
export function linkQuery(
  text: string,
  at: number,
): { readonly start: number; readonly query: string } | null {
  const line = text.slice(Math.max(0, at - 100), at);
  const open = line.lastIndexOf('[[');
  if (open < 0) return null;
  const query = line.slice(open + 2);
  if (/[\n\]]/.test(query)) return null;
  return { start: at - query.length - 2, query };
}
