import type { Place } from './place';
import { splitsPair } from './target';

const JOINED = /\p{M}|\u200d/u;

/** Widens a place so that it splits neither a surrogate pair nor a letter from its combining marks. */
export function snapToCharacters(text: string, { start, end }: Place): Place {
  let from = start;
  let to = end;
  const joins = (at: number) => at > 0 && at < text.length && JOINED.test(text[at] ?? '');
  while (splitsPair(text, from) || joins(from)) from -= 1;
  while (splitsPair(text, to) || joins(to)) to += 1;
  return { start: from, end: to };
}
