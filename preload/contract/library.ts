import { z } from 'zod';
import { annotationSchema } from './annotation';
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
});
export type ReportSummary = z.infer<typeof reportSummarySchema>;

export const openedReportSchema = z.object({
  id: z.string(),
  metadata: metadataSchema,
  textLength: z.number().int().nonnegative(),
  blocks: z.array(placedBlockSchema),
  boilerplate: z.array(boilerplateSchema),
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
