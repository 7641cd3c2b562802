import type { Annotation } from '../../preload/contract/annotation';
import type { Metadata, PlacedBlock } from '../../preload/contract/report';
import type { Language } from '../../preload/contract/words';
import { blockAt } from '../report/canonical-text';
import { outlineOf, type Outline, type OutlineNode } from '../report/outline';
import { citationLine, placeName } from './citation';
import { escapeText } from './escape';
import { writeFrontMatter, type FrontMatter } from './front-matter';
import { noteMarkdown } from './note';
import { quoteOfWords, type QuotePart } from './quote';
import {
  blockIdLine,
  newHeadings,
  type RenderedEntry,
  type RenderedHeading,
  type RenderedNotes,
} from './rendered-notes';
import { toHashTags } from './tag';
import { nameOf, partsOf } from './target';
import { exportWords, type ExportWords } from './words';

export interface MarkdownInput {
  readonly report: {
    readonly id: string;
    readonly metadata: Metadata;
    readonly blocks: readonly PlacedBlock[];
    /** Where each block begins in the canonical text (`CanonicalText.starts`). */
    readonly starts: readonly number[];
  };
  readonly annotations: readonly Annotation[];
  /** ISO 8601 with the offset of local time, `2026-11-24T10:00:00+08:00`. */
  readonly exportedAt: string;
  /** Of the few fixed words. */
  readonly language: Language;
}

type Report = MarkdownInput['report'];

/** What every entry needs to know. */
interface Setting {
  readonly report: Report;
  readonly outline: Outline;
  readonly words: ExportWords;
  readonly headings: Map<OutlineNode, RenderedHeading>;
  /** Deep link to the report's annotations, up to their id. */
  readonly address: string;
  readonly hashTags: (tags: readonly string[]) => string[];
}

/** Document order; those without a place last, the oldest first. */
function inOrder(annotations: readonly Annotation[]): Annotation[] {
  const rangeOf = ({ anchoring }: Annotation) =>
    anchoring.state === 'orphan'
      ? { start: Number.MAX_SAFE_INTEGER, end: 0 }
      : { start: anchoring.start, end: anchoring.end };
  const keyed = annotations.map((annotation) => ({ annotation, ...rangeOf(annotation) }));
  const sorted = keyed.toSorted(
    (a, b) =>
      a.start - b.start ||
      a.end - b.end ||
      Number(a.annotation.createdAt > b.annotation.createdAt) -
        Number(a.annotation.createdAt < b.annotation.createdAt),
  );
  return sorted.map(({ annotation }) => annotation);
}

function frontMatterOf({ report, annotations, exportedAt }: MarkdownInput): FrontMatter {
  const { title, publisher, publishedOn, authors } = report.metadata;
  return {
    offprint: 1,
    report: report.id,
    title,
    ...(publisher === null ? {} : { publisher }),
    ...(publishedOn === null ? {} : { published: publishedOn }),
    authors: authors.map(({ name }) => name),
    exported: exportedAt,
    tags: toHashTags([...new Set(annotations.flatMap(({ tags }) => tags))]),
  };
}

function headingOf(node: OutlineNode, known: Map<OutlineNode, RenderedHeading>): RenderedHeading {
  const made = known.get(node) ?? {
    key: String(node.block),
    // The report's title is the file's first heading, so its chapters begin one level below.
    markdown: `${'#'.repeat(Math.min(6, node.level + 1))} ${escapeHeading(node.title)}`,
  };
  known.set(node, made);
  return made;
}

/** A closing run of `#` would be taken for decoration. */
const escapeHeading = (title: string): string =>
  escapeText(title.trim()).replace(/(^|\s)(#+)$/, '$1\\$2');

function place(annotation: Annotation, setting: Setting) {
  const { report, outline, words, headings } = setting;
  const { anchoring, target } = annotation;
  if (anchoring.state === 'orphan') {
    const unplaced = { key: 'unplaced', markdown: `## ${words.unplaced}` };
    return { path: [unplaced], parts: quoteOfWords(target.quote.exact), name: undefined };
  }
  const first = blockAt(report.starts, anchoring.start);
  if (target.type === 'report') return { path: [], parts: [], name: words.report };
  const block = report.blocks[first];
  return {
    path: outline.pathOf(first).map((node) => headingOf(node, headings)),
    parts: partsOf(target, anchoring, report),
    name: block && nameOf(target, placeName(outline, block, first), words),
  };
}

/** Tags with their `#`. Most occur on many annotations, so each is worked out once. */
function hashTagger(): Setting['hashTags'] {
  const known = new Map<string, string>();
  const one = (tag: string) => {
    const made =
      known.get(tag) ??
      toHashTags([tag])
        .map((name) => `#${name}`)
        .join('');
    known.set(tag, made);
    return made;
  };
  return (tags) => [...new Set(tags.map(one))].filter((tag) => tag !== '');
}

/** The quote's parts and the citation, which follows the last paragraph directly but a table after a blank line. */
function blockquote(parts: readonly QuotePart[], citation: string): string {
  const [only, second] = parts;
  if (only?.type === 'paragraph' && !second) return `> ${only.markdown}\n> ${citation}`;
  const quoted = parts.map(({ markdown }) => markdown).join('\n\n');
  const gap = parts.length === 0 ? '' : parts.at(-1)?.type === 'paragraph' ? '\n' : '\n\n';
  return `${quoted}${gap}${citation}`
    .split('\n')
    .map((row) => (row === '' ? '>' : `> ${row}`))
    .join('\n');
}

function entryOf(annotation: Annotation, setting: Setting): RenderedEntry {
  const { id: annotationId } = annotation;
  const { path, parts, name } = place(annotation, setting);
  const isBookmark = annotation.motivation === 'bookmarking';
  const citation = citationLine({
    place: isBookmark ? [setting.words.bookmark, name ?? []].flat().join(' · ') : name,
    address: setting.address + encodeURIComponent(annotationId),
    hashTags: annotation.tags.length === 0 ? [] : setting.hashTags(annotation.tags),
    openWord: setting.words.open,
  });
  const note = noteMarkdown(annotation.note);
  const quote = `${blockquote(parts, citation)}\n${blockIdLine(annotationId)}`;
  const markdown = note === '' ? quote : `${quote}\n\n${note}`;
  return { annotationId, path, markdown };
}

function wholeText(frontMatter: FrontMatter, title: string, entries: readonly RenderedEntry[]) {
  const pieces = [`---\n${writeFrontMatter(frontMatter)}\n---\n${title}`];
  let previous: readonly RenderedHeading[] = [];
  for (const { path, markdown } of entries) {
    pieces.push(...newHeadings(path, previous).map((heading) => heading.markdown), markdown);
    previous = path;
  }
  return `${pieces.join('\n\n')}\n`;
}

/**
 * The notes of a report in our default Markdown: front matter, the title, and under the headings of the chapters
 * that have any, each annotation as a quote with its source, its block id and its note. Quotes are what the
 * present text has at the annotation's place; foreign text is escaped for where it stands; notes are left as their
 * owner wrote them. Annotations without a place stand last, under a heading of their own.
 */
export function renderMarkdown(input: MarkdownInput): RenderedNotes {
  const setting: Setting = {
    report: input.report,
    outline: outlineOf(input.report.blocks),
    words: exportWords(input.language),
    headings: new Map(),
    address: `offprint://report/${encodeURIComponent(input.report.id)}/annotation/`,
    hashTags: hashTagger(),
  };
  const entries = inOrder(input.annotations).map((annotation) => entryOf(annotation, setting));
  const frontMatter = frontMatterOf(input);
  const title = `# ${escapeHeading(input.report.metadata.title)}`;
  const text = wholeText(frontMatter, title, entries);
  return { reportId: input.report.id, frontMatter, title, entries, text };
}
