import { z } from 'zod';
import { annotationSchema, tagsSchema } from './annotation';
import { directorySchema } from './directory';
import { boilerplateSchema, doubtSchema, metadataSchema, placedBlockSchema } from './report';

/** A locator: where a reader was. The line at the top of the view, and how far it was scrolled into it. */
export const locatorSchema = z.object({
  /** UTF-16 offset, in the canonical text, of the first block in view. */
  offset: z.number().int().nonnegative(),
  /** Share of that block's height that lay above the view, in [0, 1]. */
  within: z.number().min(0).max(1),
});
export type Locator = z.infer<typeof locatorSchema>;

export const reportSummarySchema = z.object({
  id: z.string(),
  metadata: metadataSchema,
  /** Length of the canonical text in UTF-16 units. */
  textLength: z.number().int().nonnegative(),
  counts: z.object({
    headings: z.number().int(),
    figures: z.number().int(),
    tables: z.number().int(),
    annotations: z.number().int(),
  }),
  /** Share of the text that has been scrolled past, in [0, 1]. */
  progress: z.number().min(0).max(1),
  importedAt: z.string(),
  /** ISO 8601, or null for a report that was never opened. */
  openedAt: z.string().nullable(),
  /** Number of its last page, where the importer saw pages. */
  pages: z.number().int().nullable(),
  /** Title of the chapter that is being read; only for the reports that were opened last. */
  chapter: z.string().nullable(),
  /** Ids of the collections that it is in. */
  collections: z.array(z.string()),
  tags: z.array(z.string()),
  /** How many of its pictures the library has lost. */
  lost: z.number().int().nonnegative(),
});
export type ReportSummary = z.infer<typeof reportSummarySchema>;

export const collectionSchema = z.object({ id: z.string(), name: z.string() });
/** A set of reports that its owner has named; a report may be in several. */
export type Collection = z.infer<typeof collectionSchema>;

export const collectionNameSchema = z.string().trim().min(1).max(100);

/** What is changed about where reports are. */
export const placingChangeSchema = z.strictObject({
  reportIds: z.array(z.string().max(64)).min(1).max(10_000),
  /** Ids of collections. */
  addTo: z.array(z.string().max(64)).max(100).default([]),
  removeFrom: z.array(z.string().max(64)).max(100).default([]),
  addTags: tagsSchema.default([]),
  removeTags: tagsSchema.default([]),
});

export const absentReportSchema = z.object({
  id: z.string(),
  metadata: metadataSchema,
  annotations: z.number().int(),
  /** When it was removed, ISO 8601; null when the library keeps no copy to bring back. */
  removedAt: z.string().nullable(),
});
/** A report that is not in the library, but that notes were made on or that was removed lately. */
export type AbsentReport = z.infer<typeof absentReportSchema>;

export const openedReportSchema = z.object({
  id: z.string(),
  metadata: metadataSchema,
  textLength: z.number().int().nonnegative(),
  /** Names the text as it stands. */
  edition: z.string(),
  directory: directorySchema,
  /** All blocks, or, of a long report, those around the place where it was left; `reports.blocks` answers the others. */
  blocks: z.array(placedBlockSchema),
  /** Index of the first one of `blocks` in the report. */
  first: z.number().int().nonnegative(),
  boilerplate: z.array(boilerplateSchema),
  /** None for a report that comes in parts. */
  doubts: z.array(doubtSchema),
  /** In document order; orphans last. */
  annotations: z.array(annotationSchema),
  /** What was written to annotations and not saved yet, by their ids. */
  drafts: z.record(z.string(), z.string()),
  locator: locatorSchema.nullable(),
});
export type OpenedReport = z.infer<typeof openedReportSchema>;

export const importOutcomeSchema = z.object({
  reportId: z.string(),
  title: z.string(),
  /** `replaced`: a newer copy took the place of an older one, and its annotations were anchored anew. */
  status: z.enum(['added', 'known', 'replaced']),
  doubts: z.number().int().nonnegative(),
  /** Corrections that did not find their words in this copy; they are kept. */
  unplaced: z.number().int().nonnegative(),
  /** Annotations that the newer copy words differently, or that have no place in it. */
  toCheck: z.number().int().nonnegative(),
});
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

/** How far an import is: file `file` of `files`, counted from 1, and what is being done with it. */
export interface ImportProgress {
  readonly file: number;
  readonly files: number;
  /** Name of the file, without its folder. */
  readonly name: string;
  readonly stage: 'reading' | 'recognising' | 'storing';
}
