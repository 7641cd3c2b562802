/** Rows a statement: bounds the JSON that is made at a time. */
const ROWS = 1000;

/** `all` in pieces, each of which goes into one statement as JSON. */
export function chunksOf<T>(all: readonly T[]): (readonly T[])[] {
  const pieces: (readonly T[])[] = [];
  for (let from = 0; from < all.length; from += ROWS) pieces.push(all.slice(from, from + ROWS));
  return pieces;
}
