import { createHash } from 'node:crypto';
import type { FrontMatter } from './front-matter';

/** A heading line, and what tells it from another of the same words. */
export interface RenderedHeading {
  /** Stable within one rendering: the index of the heading's block, or a name of our own. */
  readonly key: string;
  /** The whole line, e.g. `## 2.1 Chapter title`. */
  readonly markdown: string;
}

/** One annotation as Markdown. */
export interface RenderedEntry {
  readonly annotationId: string;
  /** The headings that it stands under, outermost first. */
  readonly path: readonly RenderedHeading[];
  /** Quote, citation, block id and note; `\n` line breaks, none at the end. */
  readonly markdown: string;
}

/** The notes of a report as Markdown, in pieces that can be merged with a file, and as a whole. */
export interface RenderedNotes {
  readonly reportId: string;
  readonly frontMatter: FrontMatter;
  /** The `# Title` line. */
  readonly title: string;
  /** In document order; those without a place last. */
  readonly entries: readonly RenderedEntry[];
  /** The whole file, `\n` line breaks. */
  readonly text: string;
}

/** SHA-256 in hex. */
export const hashOf = (markdown: string): string =>
  createHash('sha256').update(markdown).digest('hex');

/** The line that names a block, `^ofp-<annotation id>`. */
export const blockIdLine = (annotationId: string): string => `^ofp-${annotationId}`;

/** Headings of `path` that are not open yet below `previous`. */
export function newHeadings(
  path: readonly RenderedHeading[],
  previous: readonly RenderedHeading[],
): readonly RenderedHeading[] {
  return path.slice(sharedDepth(path, previous));
}

/** How many headings two paths have in common, from the outermost. */
export function sharedDepth(
  one: readonly RenderedHeading[],
  other: readonly RenderedHeading[],
): number {
  let depth = 0;
  while (depth < one.length && one[depth]?.key === other[depth]?.key) depth += 1;
  return depth;
}
