import type { Place } from './place';

/** More wordings than this in one stretch are not compared one by one. */
const MAX_WORDINGS = 200;

/** A stretch of new text as a whole, its lines, and its sentences: what a passage may have been reworded to. */
export function wordings(text: string, { start: from, end: to }: Place): Place[] {
  const stretch = text.slice(from, to);
  const pieces = [/[^\n]+/g, /[^\n。！？；]+?(?:[。！？；]|[.!?](?=\s)|$)|[^\n。！？；]+/g].flatMap(
    (piece) =>
      Array.from(stretch.matchAll(piece), ({ index, 0: words }) => {
        const start = from + index + words.length - words.trimStart().length;
        return { start, end: start + words.trim().length };
      }),
  );
  return pieces.length > MAX_WORDINGS ? [] : [{ start: from, end: to }, ...pieces];
}
