/** Links in notes: `offprint://report/<id>/annotation/<id>`, wherever Markdown has them. */

const LINK = /offprint:\/\/report\/[A-Za-z0-9_-]{1,64}\/annotation\/([A-Za-z0-9_-]{1,64})/g;

/** Ids of the annotations that a note links to, each once. */
export function linkedAnnotations(note: string): string[] {
  if (!note.includes('offprint://')) return [];
  return [...new Set([...note.matchAll(LINK)].flatMap(([, id]) => id ?? []))];
}
