/** What an annotation is about and how it was made, in the one word that a list filters by. */

export const NOTE_KINDS = [
  'highlight',
  'underline',
  'bookmark',
  'figure',
  'area',
  'table',
  'cells',
  'chapter',
  'report',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** The part of an annotation that tells. */
interface Kinded {
  readonly motivation: string;
  readonly style?: string;
  readonly target: object;
}

/** A bookmark whatever it is on; else the thing that was marked; else how the words are drawn. */
export function kindOf({ motivation, style, target }: Kinded): NoteKind {
  if (motivation === 'bookmarking') return 'bookmark';
  const thing = NOTE_KINDS.find((kind) => 'type' in target && kind === target.type);
  return thing ?? (style === 'underline' ? 'underline' : 'highlight');
}
