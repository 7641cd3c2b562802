/** Marking every place of a term in the reports of the library. Offsets: UTF-16. */
import { z } from 'zod';
import { annotationSchema, colourSchema, styleSchema } from './annotation';

const id = z.string().min(1).max(64);
const count = z.number().int().nonnegative();
const offset = count;

/** What is looked for, as the find bar would: one term, in whatever width, and in whatever case unless that is to match. */
export const termSchema = z.strictObject({
  term: z
    .string()
    .min(1)
    .max(200)
    .refine((term) => term.trim() !== '' && !/[\n\t]/.test(term)),
  matchCase: z.boolean(),
  /** Only where no letter or digit of the same word stands beside it; Han has no such words. */
  wholeWord: z.boolean(),
});
export type Term = z.infer<typeof termSchema>;

/** The term in one report. */
export const termReportSchema = z.object({
  reportId: z.string(),
  title: z.string(),
  publisher: z.string().nullable(),
  publishedOn: z.string().nullable(),
  /** All its places, and those among them that are marked already, which stay as they are. */
  places: count,
  marked: count,
  /** The sentences around the first places. */
  examples: z.array(
    z.object({
      text: z.string(),
      /** Places in that sentence, from its beginning. */
      marks: z.array(z.object({ start: offset, end: offset })),
      cutBefore: z.boolean(),
      cutAfter: z.boolean(),
    }),
  ),
});
export type TermReport = z.infer<typeof termReportSchema>;

export const markTermInputSchema = termSchema.extend({
  reportIds: z.array(id).min(1).max(100_000),
  colour: colourSchema,
  style: styleSchema,
  /** Reports whose new annotations the answer is to hold, because they are open. */
  shown: z.array(id).max(8),
});

export const markedTermSchema = z.object({
  annotations: count,
  /** Those in which something was marked. */
  reports: count,
  shown: z.array(annotationSchema),
});
export type MarkedTerm = z.infer<typeof markedTermSchema>;

/** How far a search for a term or the marking of it is. */
export interface TermProgress {
  /** Reports. */
  readonly done: number;
  readonly total: number;
}
