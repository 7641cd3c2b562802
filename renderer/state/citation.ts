/** A quote with where it comes from, in plain text. */
import type { OpenedReport } from '../../preload/contract/library';
import type { PlacedBlock } from '../../preload/contract/report';

/** What is cited: the words, and the block that they begin in. */
export interface Passage {
  readonly words: string;
  /** Index of the block. */
  readonly block: number;
}

/** The title of the chapter that a block stands in; undefined before the first one. */
function chapterOf(blocks: readonly PlacedBlock[], block: number): string | undefined {
  const heading = blocks.slice(0, block + 1).findLast(({ type }) => type === 'heading');
  return heading?.type === 'heading' ? heading.text.text.trim() : undefined;
}

/** The number of a figure or table as printed, without its colon. */
const labelOf = (block: PlacedBlock | undefined): string | undefined =>
  block?.type === 'figure' || block?.type === 'table'
    ? block.label.text.replace(/[\s:：.．]+$/u, '') || undefined
    : undefined;

const given = (...parts: (string | null | undefined)[]): string[] =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '');

/** What a citation names, as far as the report says it. */
export interface Source {
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  /** Names of the authors. */
  readonly authors: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** Title of the chapter. */
  readonly chapter: string | undefined;
  /** The number of a figure or table as printed. */
  readonly label: string | null | undefined;
  readonly page: number | null | undefined;
}

/**
 * A quote and its source. In Chinese as GB/T 7714 orders them: authors, title, `[R]` for a report, publisher, date, place;
 * in English: authors, title, publisher and date in brackets, place. What the report does not say is left out.
 */
export function citationOf(words: string, source: Source): string {
  const { title, publisher, publishedOn, authors, chapter, label } = source;
  const page = source.page ?? undefined;
  const quote = words.trim();
  if (source.language.startsWith('zh')) {
    const place = given(chapter, label, page === undefined ? null : `第 ${page} 页`);
    const issued = given(publisher, publishedOn).join(', ');
    const parts = given(authors.join(', '), `${title}[R]`, issued, place.join(', '));
    return `“${quote}”\n—— ${parts.join('. ')}.`;
  }
  const place = given(chapter, label, page === undefined ? null : `p. ${page}`);
  const issued = given(publisher, publishedOn).join(', ');
  const parts = given(
    authors.join(', '),
    `“${title}”${issued === '' ? '' : ` (${issued})`}`,
    ...place,
  );
  return `“${quote}”\n— ${parts.join(', ')}.`;
}

/** The same for a passage of a report whose blocks are at hand. */
export function citation(
  { metadata, blocks }: Pick<OpenedReport, 'metadata' | 'blocks'>,
  { words, block }: Passage,
): string {
  const at = blocks[block];
  return citationOf(words, {
    ...metadata,
    authors: metadata.authors.map(({ name }) => name),
    chapter: chapterOf(blocks, block),
    label: labelOf(at),
    page: at?.origin?.page,
  });
}
