/** Searching the library. Offsets: UTF-16. */
import { z } from 'zod';

const offset = z.number().int().nonnegative();
const span = z.object({ start: offset, end: offset });

/** What can be found in reports: a kind of passage, or what was folded away, which counts only when it is asked for. */
export const FOUND_KINDS = ['text', 'table', 'figure', 'folded'] as const;

/** What a search can be narrowed to: something of the reports, or what their owner wrote and marked. */
export const SEARCH_KINDS = [...FOUND_KINDS, 'note'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Words that the title of a chapter holds. */
const chapter = z.string().max(100);
const year = z.string().regex(/^\d{4}$/);

/** A search that is kept under what it asks for. */
export const savedSearchSchema = z.object({
  query: z.string().min(1).max(500),
  publisher: z.string().nullable().default(null),
  /** Of publication, four digits. */
  year: year.nullable().default(null),
  kind: z.enum(SEARCH_KINDS).nullable().default(null),
  /** Id of a collection. */
  collection: z.string().max(64).nullable().default(null),
  tag: z.string().max(100).nullable().default(null),
  chapter: chapter.nullable().default(null),
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;

export const searchInputSchema = z.strictObject({
  /** What a person wrote; see ./text/query. */
  query: z.string().max(500),
  publisher: z.string().nullable(),
  /** Of publication, four digits. */
  year: year.nullable(),
  kind: z.enum(FOUND_KINDS).nullable(),
  /** Only in chapters with a title that holds these words, and in what is under them; anywhere when it is left out. */
  chapter: chapter.optional(),
  /** Only these reports, such as those of a collection; all of them when it is left out. */
  reportIds: z.array(z.string().max(64)).max(100_000).optional(),
  /** `quick` may stop counting, and then says that it did; `exact` never does. */
  effort: z.enum(['quick', 'exact']),
  /** Reports to pass over, of the order in which they come. */
  from: z.number().int().nonnegative(),
  /** Reports to answer, at most. */
  reports: z.number().int().min(1).max(200),
});
export type SearchInput = z.infer<typeof searchInputSchema>;

const passageSchema = z.object({
  /** The first hit, in the canonical text; both are the place of the fold for what was folded away. */
  start: offset,
  end: offset,
  kind: z.enum(FOUND_KINDS),
  /** The sentence around it. */
  text: z.string(),
  /** Hits in that sentence, from its beginning; ascending and apart. */
  marks: z.array(span),
  /** Whether the sentence goes on before or after what is shown. */
  cutBefore: z.boolean(),
  cutAfter: z.boolean(),
});

export const searchResultSchema = z.object({
  /** Those with the most hits first, or with the most passages while hits are not counted. */
  reports: z.array(
    z.object({
      reportId: z.string(),
      title: z.string(),
      publisher: z.string().nullable(),
      publishedOn: z.string().nullable(),
      passages: z.number().int(),
      /** As finding in the report counts them; null while they are not counted. */
      hits: z.number().int().nullable(),
      /** The best of them, in reading order. */
      best: z.array(passageSchema),
    }),
  ),
  total: z.object({
    reports: z.number().int(),
    passages: z.number().int(),
    hits: z.number().int().nullable(),
  }),
  /** False when there may be more than `total` says, or hits are not counted. */
  complete: z.boolean(),
});
export type SearchResult = z.infer<typeof searchResultSchema>;

export const chapterTitlesSchema = z.object({
  /** Titles of chapters, those that the most reports have first. */
  titles: z.array(z.string()),
});
