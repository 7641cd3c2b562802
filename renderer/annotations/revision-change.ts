/** What a revision of an annotation changed. */
import type { Revision } from '../../preload/contract/notes-list';

export type Changed = 'note' | 'colour' | 'style' | 'tags' | 'place';

type State = NonNullable<Revision['state']>;

/** What differs between two states; everything that it has, of one that came from nothing. */
export function changedIn(state: State, before: State | null): Changed[] {
  const differs = (a: unknown, b: unknown) => JSON.stringify(a) !== JSON.stringify(b);
  const found: Changed[] = [];
  if (differs(state.note, before?.note ?? '')) found.push('note');
  if (before && differs(state.colour, before.colour)) found.push('colour');
  if (before && differs(state.style, before.style)) found.push('style');
  if (differs(state.tags, before?.tags ?? [])) found.push('tags');
  if (before && differs(state.target.position, before.target.position)) found.push('place');
  return found;
}

/** Whether restoring a revision would change nothing. */
export const isSameState = (
  a: State,
  b: Pick<State, 'note' | 'colour' | 'style' | 'tags'>,
): boolean =>
  a.note === b.note &&
  a.colour === b.colour &&
  a.style === b.style &&
  JSON.stringify(a.tags) === JSON.stringify(b.tags);

/** Unchanged words before and after what was changed between two notes, in UTF-16 units; never half a character. */
export function commonEnds(
  before: string,
  after: string,
): { readonly start: number; readonly end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (/[\uD800-\uDBFF]/.test(before[start - 1] ?? '')) start -= 1;
  if (/[\uDC00-\uDFFF]/.test(before[before.length - end] ?? '')) end -= 1;
  return { start, end };
}
