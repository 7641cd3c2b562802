/** What one might have meant by a query that finds nothing. */
import { z } from 'zod';

export const suggestInputSchema = z.strictObject({
  /** What a person wrote; see ./text/query. */
  query: z.string().max(500),
});

export const suggestionsSchema = z.object({
  /** The nearest first, and of equally near ones the most frequent. */
  suggestions: z.array(
    z.object({
      /** What to ask instead: the query with another term in the place of one that is nowhere. */
      query: z.string(),
      term: z.string(),
      /** As the library writes it. */
      instead: z.string(),
      /** Passages that have it. */
      passages: z.number().int().positive(),
    }),
  ),
  /** Terms that are nowhere in the library, folded. */
  absent: z.array(z.string()),
  /** Whether each term is somewhere, only not all in one passage. */
  apart: z.boolean(),
});
export type Suggestions = z.infer<typeof suggestionsSchema>;
