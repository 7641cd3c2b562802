/** Captions without a number of their own: they become the description of the picture that they stand at. */
import type { Draft } from '../images/picture';
import { readCaption } from '../structure/caption';

const LONGEST = 300;

function captionOf(draft: Draft | undefined): string | null {
  if (draft?.kind !== 'text' || draft.hints?.role !== 'caption') return null;
  const isShort = draft.text.length <= LONGEST;
  return isShort && readCaption(draft.text) === null ? draft.text : null;
}

/**
 * Gives each picture the caption after it, or else the one before it that no other picture stands before. A caption with a
 * number stays a text, for structure recognition to read.
 */
export function describePictures(drafts: readonly Draft[]): Draft[] {
  const taken = new Set<number>();
  const described = drafts.map((draft, index) => {
    if (draft.kind !== 'picture') return draft;
    for (const at of [index + 1, index - 1]) {
      const caption = taken.has(at) ? null : captionOf(drafts[at]);
      const isOwn = at > index || drafts[index - 2]?.kind !== 'picture';
      if (caption === null || !isOwn) continue;
      taken.add(at);
      return { ...draft, alt: caption };
    }
    return draft;
  });
  return described.filter((_, index) => !taken.has(index));
}
