import type { FrontMatter } from './front-matter';
import { blockIdLine, hashOf, type RenderedEntry, type RenderedNotes } from './rendered-notes';

/** What is remembered of a block that we wrote. */
export interface WrittenBlock {
  /** SHA-256 of the block, its lines joined by `\n`. */
  readonly hash: string;
  /** How many lines it has. */
  readonly lines: number;
  /** Which of them, from 0, is the one with the block id. */
  readonly idLine: number;
  /** The heading that it was written under; empty for none. */
  readonly under: string;
}

/** What is remembered of a file that we wrote. Plain JSON, to be kept by report and path. */
export interface ExportState {
  readonly version: 1;
  /** By annotation id. */
  readonly blocks: Readonly<Record<string, WrittenBlock>>;
  /** Every heading line that we ever wrote. */
  readonly headings: readonly string[];
  readonly frontMatter: FrontMatter;
}

/** The block of an entry as it will be remembered. */
export function writtenBlock({ annotationId, markdown, path }: RenderedEntry): WrittenBlock {
  const lines = markdown.split('\n');
  return {
    hash: hashOf(markdown),
    lines: lines.length,
    idLine: lines.indexOf(blockIdLine(annotationId)),
    under: path.at(-1)?.markdown ?? '',
  };
}

/**
 * What to remember after `rendered` was written over what `last` tells of; `kept` are blocks that were left as they
 * were found. Headings are remembered for good, since they may stand on above text of the owner's.
 */
export function stateAfter(
  rendered: RenderedNotes,
  last: ExportState | null,
  kept: Readonly<Record<string, WrittenBlock>>,
): ExportState {
  const blocks = rendered.entries.map((entry) => [entry.annotationId, writtenBlock(entry)]);
  const headings = rendered.entries.flatMap(({ path }) => path.map(({ markdown }) => markdown));
  return {
    version: 1,
    blocks: { ...Object.fromEntries(blocks), ...kept },
    headings: [...new Set([...(last?.headings ?? []), ...headings])],
    frontMatter: rendered.frontMatter,
  };
}
