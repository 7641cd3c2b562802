import { fold } from '../../../preload/contract/text/fold';

/** A text without what a copy of it loses or gains: white space, width, case, traditional forms. */
export interface Squashed {
  readonly text: string;
  /** Of each unit its offset in the original, and as one more entry the original's length. */
  readonly offsets: Uint32Array;
}

const SPACE = /\s|[\u00ad\u200b-\u200d\u2060\ufeff]/;

/** Folds `text` and takes its white space out. Linear. */
export function squash(text: string): Squashed {
  const folded = fold(text);
  const offsets = new Uint32Array(text.length + 1);
  let kept = '';
  let count = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const unit = folded.charAt(at);
    if (SPACE.test(unit)) continue;
    kept += unit;
    offsets[count] = at;
    count += 1;
  }
  offsets[count] = text.length;
  return { text: kept, offsets: offsets.slice(0, count + 1) };
}

/** The stretch `[start, end)` of the original that a stretch of the squashed text stands for; not empty. */
export function unsquash(
  { offsets }: Squashed,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } {
  return { start: offsets[start] ?? 0, end: (offsets[end - 1] ?? 0) + 1 };
}
