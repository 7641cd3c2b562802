/** Headings that a book draws as plain paragraphs and names in its contents alone. */
import type { Draft } from '../images/picture';
import type { NavigationPoint } from './navigation';

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** How many texts from a document's beginning its first heading may stand in. */
const OPENING = 8;

/**
 * Makes headings of the texts of one document that its points name: the same words, in the same order. Levels of headings that
 * the document has itself are left alone where it has any that the contents name; else all are those of the contents.
 */
export function applyNavigation(
  drafts: readonly Draft[],
  points: readonly NavigationPoint[],
): Draft[] {
  const result = [...drafts];
  let from = 0;
  for (const point of points) {
    const wanted = bare(point.text);
    if (wanted.length < 2) continue;
    const limit =
      point.fragment === '' && from === 0 ? Math.min(OPENING, result.length) : result.length;
    for (let index = from; index < limit; index += 1) {
      const draft = result[index];
      if (draft?.kind !== 'text' || draft.hints?.aside || bare(draft.text) !== wanted) continue;
      const { role: _role, list: _list, ...hints } = draft.hints ?? {};
      result[index] = {
        ...draft,
        hints: { ...hints, whole: true, heading: { level: point.level, trust: 'certain' } },
      };
      from = index + 1;
      break;
    }
  }
  return result;
}

/** How far the headings of a document stand below what the contents say, so that documents fit together. */
export function shiftOf(drafts: readonly Draft[], points: readonly NavigationPoint[]): number {
  for (const point of points) {
    const wanted = bare(point.text);
    const match = drafts.find(
      (draft) => draft.kind === 'text' && draft.hints?.heading && bare(draft.text) === wanted,
    );
    if (match?.kind === 'text' && match.hints?.heading)
      return point.level - match.hints.heading.level;
  }
  return 0;
}
