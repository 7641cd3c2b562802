/** Annotations in the terms of the W3C Web Annotation model. Offsets: UTF-16, into the canonical text. */
import { z } from 'zod';

const offset = z.number().int().nonnegative();

export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'purple'] as const;
export const colourSchema = z.enum(COLOURS);
export type Colour = z.infer<typeof colourSchema>;

export const textPositionSelectorSchema = z.object({ start: offset, end: offset });
/** Half-open range `[start, end)`. */
export type TextPositionSelector = z.infer<typeof textPositionSelectorSchema>;

export const textQuoteSelectorSchema = z.object({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
/** The words, and up to 32 UTF-16 units on either side of them. */
export type TextQuoteSelector = z.infer<typeof textQuoteSelectorSchema>;

export const anchoringSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('exact'), start: offset, end: offset }),
  z.object({ state: z.literal('moved'), start: offset, end: offset, score: z.number() }),
  z.object({ state: z.literal('orphan') }),
]);
/** Where an annotation stands in the present text; `score` is in (0, 1], 1 being the same words. */
export type Anchoring = z.infer<typeof anchoringSchema>;

export const annotationSchema = z.object({
  id: z.string(),
  reportId: z.string(),
  motivation: z.enum(['highlighting', 'commenting']),
  target: z.object({ position: textPositionSelectorSchema, quote: textQuoteSelectorSchema }),
  anchoring: anchoringSchema,
  colour: colourSchema,
  /** Markdown as its owner wrote it; empty for a bare highlight. */
  note: z.string(),
  tags: z.array(z.string()),
  /** Counts up by one with each change of this annotation. */
  revision: z.number().int().positive(),
  /** ISO 8601 with milliseconds, UTC. */
  createdAt: z.string(),
  modifiedAt: z.string(),
});
export type Annotation = z.infer<typeof annotationSchema>;

/** Longer notes than this are refused; counted in UTF-16 units. */
export const NOTE_LIMIT = 200_000;
export const noteSchema = z.string().max(NOTE_LIMIT);
export const tagsSchema = z.array(z.string().trim().min(1).max(100)).max(100);
