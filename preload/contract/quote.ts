/** Whether words are in the library, and how exactly. Offsets: UTF-16 units of a report's canonical text. */
import { z } from 'zod';

const offset = z.number().int().nonnegative();

/** The longest quote that is looked for; in UTF-16 units. */
export const QUOTE_LIMIT = 10_000;

export const quoteInputSchema = z.strictObject({ text: z.string().max(QUOTE_LIMIT) });

/** Pieces of a quote and of what a report says, in their order: in both, or in one of them only. */
export const differenceSchema = z.array(
  z.object({ side: z.enum(['both', 'quote', 'report']), text: z.string() }),
);
export type Difference = z.infer<typeof differenceSchema>;

export const quoteResultSchema = z.object({
  /** The most exact first. */
  places: z.array(
    z.object({
      reportId: z.string(),
      title: z.string(),
      publisher: z.string().nullable(),
      publishedOn: z.string().nullable(),
      /** Names of its authors. */
      authors: z.array(z.string()),
      /** BCP 47. */
      language: z.string(),
      /** The number of the figure or table that it begins in, as printed; null elsewhere. */
      label: z.string().nullable(),
      /** From 1; null where pages are not known. */
      page: z.number().int().nullable(),
      /** Titles of the chapters that hold it, outermost first. */
      chapters: z.array(z.string()),
      start: offset,
      end: offset,
      /**
       * `verbatim`: the same characters, white space apart. `alike`: the same but for width, case, or simplified and
       * traditional forms. `near`: with other words in it.
       */
      agreement: z.enum(['verbatim', 'alike', 'near']),
      /** The share of it that is the same, in (0, 1]. */
      likeness: z.number(),
      /** The quote turned into what the report says. */
      difference: differenceSchema,
    }),
  ),
});
export type QuoteResult = z.infer<typeof quoteResultSchema>;
export type QuotePlace = QuoteResult['places'][number];
