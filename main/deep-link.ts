/** Links from other programs. They navigate, and can never write. */
const PATTERN =
  /^offprint:\/\/report\/([A-Za-z0-9_-]{1,64})(?:\/annotation\/([A-Za-z0-9_-]{1,64}))?\/?$/;

export interface DeepLink {
  readonly reportId: string;
  readonly annotationId?: string;
}

/** Reads `offprint://report/<id>[/annotation/<id>]`; undefined for anything else. */
export function parseDeepLink(text: string): DeepLink | undefined {
  const [, reportId, annotationId] = PATTERN.exec(text) ?? [];
  if (reportId === undefined) return undefined;
  return annotationId === undefined ? { reportId } : { reportId, annotationId };
}
