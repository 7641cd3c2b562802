/** Links to what is in the library. They navigate, and can never write. */

const PATTERN =
  /^offprint:\/\/report\/([A-Za-z0-9_-]{1,64})(?:\/annotation\/([A-Za-z0-9_-]{1,64})|\/chapter\/([^\s/?#()<>]{1,600}))?\/?$/;

export interface DeepLink {
  readonly reportId: string;
  readonly annotationId?: string;
  /** The words of a heading: they outlive a newer copy, which a position may not. */
  readonly chapter?: string;
}

/** Percent-decoded; undefined for what was not encoded by us. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** Reads `offprint://report/<id>[/annotation/<id>|/chapter/<heading>]`; undefined for anything else. */
export function parseDeepLink(text: string): DeepLink | undefined {
  const [, reportId, annotationId, heading] = PATTERN.exec(text) ?? [];
  if (reportId === undefined) return undefined;
  if (annotationId !== undefined) return { reportId, annotationId };
  if (heading === undefined) return { reportId };
  const chapter = decoded(heading);
  return chapter === undefined ? undefined : { reportId, chapter };
}

/** Longest heading that a link names, in UTF-16 units: what is encoded must stay within the pattern. */
const HEADING = 60;

/** Han and other letters stay readable; what ends a link, in Markdown or in a URL, is encoded, and so are halves of pairs. */
const encoded = (text: string) =>
  text.replace(
    /[^\p{L}\p{N}._~-]/gu,
    (sign) =>
      `%${[...new TextEncoder().encode(sign)].map((byte) => byte.toString(16).padStart(2, '0')).join('%')}`,
  );

/** Writes a link that `parseDeepLink` reads. */
export function deepLink({ reportId, annotationId, chapter }: DeepLink): string {
  const report = `offprint://report/${reportId}`;
  if (annotationId !== undefined) return `${report}/annotation/${annotationId}`;
  if (chapter === undefined) return report;
  // Half of a surrogate pair cannot be encoded.
  const words = chapter.slice(0, HEADING).replace(/[\uD800-\uDBFF]$/, '');
  return `${report}/chapter/${encoded(words)}`;
}

/** Whether a heading is the one that a link names. */
export const isLinked = (heading: string, chapter: string): boolean =>
  heading === chapter || (chapter.length >= HEADING - 1 && heading.startsWith(chapter));
