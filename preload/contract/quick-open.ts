/** Quick open: what can be gone to by its name. */
import { z } from 'zod';

export const PLACE_KINDS = ['report', 'heading', 'figure', 'table', 'note', 'bookmark'] as const;
export const placeKindSchema = z.enum(PLACE_KINDS);
export type PlaceKind = z.infer<typeof placeKindSchema>;

/** Where a place is, in a report: at a block, at an annotation or at an offset; at its beginning without any of them. */
export const placeTargetSchema = z.object({
  reportId: z.string(),
  block: z.number().int().nonnegative().optional(),
  annotationId: z.string().optional(),
  /** UTF-16, into the canonical text. */
  offset: z.number().int().nonnegative().optional(),
});
export type PlaceTarget = z.infer<typeof placeTargetSchema>;

export const placeSchema = z.object({
  kind: placeKindSchema,
  target: placeTargetSchema,
  title: z.string(),
  /** BCP 47, of the report. */
  language: z.string(),
  /** The report and the chapters that it lies in, the outermost first; for a report, its publisher. */
  path: z.array(z.string()),
  /** What was typed stands here in the title: `[start, end)` in UTF-16 units, in order. */
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
});
export type Place = z.infer<typeof placeSchema>;

export const quickOpenInputSchema = z.strictObject({
  query: z.string().max(300),
  /** Only these; all when it is empty. */
  kinds: z.array(placeKindSchema).max(PLACE_KINDS.length),
  /** The open report: its places come first. */
  reportId: z.string().max(64).nullable(),
  /** Only places of the open report. */
  within: z.boolean(),
  limit: z.number().int().min(1).max(200),
});
export type QuickOpenInput = z.infer<typeof quickOpenInputSchema>;

export const quickOpenResultSchema = z.object({
  places: z.array(placeSchema),
  /** How many fit in all. */
  total: z.number().int().nonnegative(),
});
export type QuickOpenResult = z.infer<typeof quickOpenResultSchema>;
