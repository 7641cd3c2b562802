/** Every place of one term in a text, as finding in a report has them. */
import { fold } from '../../preload/contract/text/fold';
import { occurrences } from '../../preload/contract/text/occurrences';
import { snippetAround } from '../../preload/contract/text/snippet';
import type { Term, TermReport } from '../../preload/contract/term-marks';

/** `[start, end)`, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** White space within the term counts as one space, as in a search box. */
const foldedTerm = ({ term, matchCase }: Term): string =>
  fold(term, matchCase).replace(/\s+/g, ' ').trim();

/** The term for the index, which knows no case. */
export const indexedTerm = (term: Term): string => foldedTerm({ ...term, matchCase: false });

/** Places of a term in `text`, ascending, none over another. */
export function termPlaces(term: Term, text: string): Place[] {
  const wanted = foldedTerm(term);
  const folded = fold(text, term.matchCase);
  return occurrences(folded, wanted, term.wholeWord).map((start) => ({
    start,
    end: start + wanted.length,
  }));
}

/** Around a place, in UTF-16 units. */
const ROOM = { before: 28, after: 60 };

/** The sentence around the first of `places` in `text`, with those that stand in it. */
export function termExample(
  text: string,
  places: readonly Place[],
): TermReport['examples'][number] | undefined {
  const [first] = places;
  if (!first) return undefined;
  const { start, end, ...cuts } = snippetAround(text, first, { start: 0, end: text.length }, ROOM);
  return {
    text: text.slice(start, end).replace(/[\n\t]/g, ' '),
    marks: places
      .filter((place) => place.start >= start && place.end <= end)
      .map((place) => ({ start: place.start - start, end: place.end - start })),
    ...cuts,
  };
}
